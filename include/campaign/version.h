#ifndef CAMPAIGN_VERSION_H
#define CAMPAIGN_VERSION_H

#define CAMP_VERSION "0.1.0"
/* Of the JSON that server/report/schemas describes; raised when a member changes its meaning or goes. `check`, `rules`,
 * `inspect` and `config show` say it; it holds for lines too, which do not. */
#define CAMP_JSON_SCHEMA_VERSION 1
/* What the JSON schema of a project's settings is called. */
#define CAMP_SETTINGS_SCHEMA "https://campaign-ls.github.io/schemas/settings.json"
/* Where each rule's page stands, by name: CAMP_RULE_PAGES "opt-in-message-missing-rates". */
#define CAMP_RULE_PAGES "https://campaign-ls.github.io/rules/#"

#endif

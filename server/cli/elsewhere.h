/* What commands and options are called in other tools, for whoever tries here what works there. */
#ifndef CAMP_CLI_ELSEWHERE_H
#define CAMP_CLI_ELSEWHERE_H

#include "base/str.h"

/* What does here what a command or an option of that name does elsewhere, as a call or options; NULL: not known. An option's
 * name has no dashes. */
const char *camp_command_elsewhere(CampStr name);
const char *camp_option_elsewhere(CampStr name);

#endif

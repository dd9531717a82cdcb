#include "model/schema.h"

static const char *const top_level[] = { "", NULL };
static const char *const campaign_parent[] = { "campaign", NULL };
static const char *const legal_parents[] = { "brand", "campaign", NULL };

static const CampChoice entity_types[] = {
	{ "private_profit", "A private company." },
	{ "public_profit", "A company listed on a stock exchange." },
	{ "non_profit", "A non-profit organisation." },
	{ "government", "A government body." },
	{ "sole_proprietor", "One person, without a tax number for the business." },
	{ NULL, NULL },
};

/* As the registry lists them. */
static const CampChoice verticals[] = {
	{ "professional", "Services of professionals." },
	{ "real_estate", "Real estate." },
	{ "healthcare", "Health care." },
	{ "human_resources", "Personnel and recruiting." },
	{ "energy", "Energy and utilities." },
	{ "entertainment", "Entertainment." },
	{ "retail", "Shops and consumer goods." },
	{ "transportation", "Transport and logistics." },
	{ "agriculture", "Agriculture." },
	{ "insurance", "Insurance." },
	{ "postal", "Post and delivery." },
	{ "education", "Schools and universities." },
	{ "hospitality", "Hotels, restaurants and travel." },
	{ "financial", "Banks and financial services." },
	{ "political", "Politics." },
	{ "gambling", "Gambling and lotteries." },
	{ "legal", "Law." },
	{ "construction", "Construction." },
	{ "ngo", "Non-profit organisations." },
	{ "manufacturing", "Manufacturing." },
	{ "government", "Government." },
	{ "technology", "Information technology." },
	{ "communication", "Media and communication." },
	{ NULL, NULL },
};

static const CampChoice use_cases[] = {
	{ "two_factor", "One-time codes and login checks. The registry writes it 2FA." },
	{ "account_notification", "Notices about an account: reminders, status." },
	{ "customer_care", "Support and account management, also answers to people who write first." },
	{ "delivery_notification", "The state of a delivery." },
	{ "fraud_alert", "Warnings of suspicious activity." },
	{ "higher_education", "Colleges and universities." },
	{ "low_volume", "Small volume, any mixture." },
	{ "marketing", "Promotions: sales, offers, news of products." },
	{ "mixed", "Several standard kinds in one campaign." },
	{ "polling_voting", "Polls and surveys that are not political." },
	{ "public_service_announcement", "Information for the public." },
	{ "security_alert", "Notices that a system is compromised and what to do." },
	{ "machine_to_machine", "Machines text machines. The registry writes it M2M." },
	{ "agents_franchises", "Many agents or branches of one brand." },
	{ "carrier_exempt", "Exempt by a carrier's decision." },
	{ "charity", "Donations for a 501(c)(3) organisation." },
	{ "emergency", "Public safety." },
	{ "k12_education", "Schools up to grade 12." },
	{ "political", "Political campaigns." },
	{ "proxy", "Conversations through a masked number." },
	{ "conversational", "The older name of a conversation between two people through a business." },
	{ "social", "Communities and followers." },
	{ "sole_proprietor", "The campaign of a sole proprietor." },
	{ "starter", "The campaign of an older starter brand." },
	{ "sweepstake", "Contests." },
	{ "trial", "A time-limited trial." },
	{ "ucaas_low", "Users of an office phone system, small volume." },
	{ "ucaas_high", "Users of an office phone system." },
	{ NULL, NULL },
};

static const CampChoice handlings[] = {
	{ "provider_default", "The provider's own handling answers." },
	{ "own", "The campaign's own words answer." },
	{ NULL, NULL },
};

static const CampChoice zoom_outbound[] = {
	{ "allow", "Any message may be sent; a notice asks the sender to have permission." },
	{ "require_opt_in", "The opt-in message goes first, and the answer is waited for." },
	{ "prevent", "Nothing may be sent until the other side writes." },
	{ NULL, NULL },
};

static const CampChoice zoom_inbound[] = {
	{ "allow", "Any answer may be sent." },
	{ "require_opt_in", "The opt-in message is sent and the answer waited for: a double confirmation." },
	{ NULL, NULL },
};

static const CampChoice zoom_attachment[] = {
	{ "first_outbound", "The way out is added to the first message when the opt-in message was never shown." },
	{ "none", "Nothing is added." },
	{ NULL, NULL },
};

#define BLOCK(constant, type, variant, naming, repeatable, parents, help)                                              \
	static const CampFieldSchema fields_of_##constant[] = {
#define FIELD(name, type, required, minimum, maximum, kind, choices, help)                                             \
	{ name, CAMP_FIELD_##type, required, minimum, maximum, CAMP_TEXT_##kind, choices, help },
#define END(constant)                                                                                                  \
	}                                                                                                                  \
	;
#include "model/schema.def"
#undef BLOCK
#undef FIELD
#undef END

#define BLOCK(constant, type, variant, naming, repeatable, parents, help)                                              \
	{ type,                                                                                                            \
	  variant,                                                                                                         \
	  CAMP_NAMING_##naming,                                                                                            \
	  repeatable,                                                                                                      \
	  parents,                                                                                                         \
	  fields_of_##constant,                                                                                            \
	  sizeof fields_of_##constant / sizeof *fields_of_##constant,                                                      \
	  help },
#define FIELD(name, type, required, minimum, maximum, kind, choices, help)
#define END(constant)
static const CampBlockSchema blocks[] = {
#include "model/schema.def"
};
#undef BLOCK
#undef FIELD
#undef END

static const size_t block_count = sizeof blocks / sizeof *blocks;

size_t camp_schema_block_count(void) {
	return block_count;
}

const CampBlockSchema *camp_schema_block_at(size_t index) {
	return index < block_count ? &blocks[index] : NULL;
}

const CampBlockSchema *camp_schema_block(CampStr type, CampStr name) {
	for (size_t i = 0; i < block_count; i++) {
		if (camp_str_equal(camp_str(blocks[i].type), type) &&
		    (!blocks[i].variant || camp_str_equal(camp_str(blocks[i].variant), name))) {
			return &blocks[i];
		}
	}
	return NULL;
}

bool camp_schema_reserves(CampStr word) {
	static const char *const words[] = { "brand", "campaign", "import", "true", "false" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (camp_str_equal(word, camp_str(words[i]))) {
			return true;
		}
	}
	return false;
}

bool camp_schema_has_type(CampStr type) {
	for (size_t i = 0; i < block_count; i++) {
		if (camp_str_equal(camp_str(blocks[i].type), type)) {
			return true;
		}
	}
	return false;
}

bool camp_schema_allows(const CampBlockSchema *schema, CampStr parent_type) {
	for (const char *const *parent = schema->parents; *parent; parent++) {
		if (camp_str_equal(camp_str(*parent), parent_type)) {
			return true;
		}
	}
	return false;
}

const CampFieldSchema *camp_schema_field(const CampBlockSchema *block, CampStr name) {
	for (size_t i = 0; block && i < block->field_count; i++) {
		if (camp_str_is(name, block->fields[i].name)) {
			return &block->fields[i];
		}
	}
	return NULL;
}

/* Names that are further apart than a third of their length are other words, not slips. */
static size_t slip_limit(CampStr name) {
	return name.len < 4 ? 1 : name.len / 3;
}

static void keep_nearer(CampStr name, const char *candidate, const char **best, size_t *best_distance) {
	size_t distance = camp_str_distance(name, camp_str(candidate), slip_limit(name));
	if (distance < *best_distance) {
		*best_distance = distance;
		*best = candidate;
	}
}

/* "samples" for `sample_messages`: the only field that begins so; NULL when none or several do. */
static const char *only_field_beginning(const CampBlockSchema *block, CampStr name) {
	const char *found = NULL;
	name.len -= name.len > 0 && name.ptr[name.len - 1] == 's';
	for (size_t i = 0; block && name.len > 3 && i < block->field_count; i++) {
		if (camp_str_starts_with(camp_str(block->fields[i].name), name)) {
			if (found) {
				return NULL;
			}
			found = block->fields[i].name;
		}
	}
	return found;
}

const char *camp_schema_nearest_field(const CampBlockSchema *block, CampStr name) {
	const char *best = NULL;
	size_t best_distance = slip_limit(name) + 1;
	for (size_t i = 0; block && i < block->field_count; i++) {
		keep_nearer(name, block->fields[i].name, &best, &best_distance);
	}
	CampStr parent = block ? camp_str(block->type) : CAMP_LIT("");
	for (size_t i = 0; i < block_count; i++) {
		if (camp_schema_allows(&blocks[i], parent)) {
			keep_nearer(name, blocks[i].type, &best, &best_distance);
		}
	}
	return best ? best : only_field_beginning(block, name);
}

const char *camp_schema_nearest_choice(const CampChoice *choices, CampStr name) {
	const char *best = NULL;
	size_t best_distance = slip_limit(name) + 1;
	for (; choices && choices->name; choices++) {
		keep_nearer(name, choices->name, &best, &best_distance);
	}
	return best;
}

/* How other systems and older forms write a use case. */
static const struct {
	const char *written;
	const char *name;
} use_case_spellings[] = {
	{ "2fa", "two_factor" },
	{ "otp", "two_factor" },
	{ "two_factor_authentication", "two_factor" },
	{ "two_factor_auth", "two_factor" },
	{ "marketing_messages", "marketing" },
	{ "promotional", "marketing" },
	{ "customer_service", "customer_care" },
	{ "low_volume_mixed", "low_volume" },
	{ "higher_ed", "higher_education" },
	{ "psa", "public_service_announcement" },
	{ "sweepstakes", "sweepstake" },
	{ "political_election_campaigns", "political" },
	{ "m2m", "machine_to_machine" },
	{ "k12", "k12_education" },
	{ "k_12", "k12_education" },
	{ "conversationsinternal", "conversational" },
	{ "conversationsexternal", "conversational" },
};

const char *camp_schema_respelled(const CampChoice *choices, CampStr name) {
	char normal[64];
	if (name.len >= sizeof normal) {
		return NULL;
	}
	for (size_t i = 0; i < name.len; i++) {
		normal[i] = name.ptr[i] == '-' ? '_' : camp_to_lower(name.ptr[i]);
	}
	CampStr spelled = camp_str_of(normal, name.len);
	for (size_t i = 0; i < sizeof use_case_spellings / sizeof *use_case_spellings; i++) {
		if (camp_str_equal(spelled, camp_str(use_case_spellings[i].written))) {
			spelled = camp_str(use_case_spellings[i].name);
			break;
		}
	}
	for (; choices->name; choices++) {
		if (camp_str_equal(spelled, camp_str(choices->name))) {
			return choices->name;
		}
	}
	return NULL;
}

const CampFieldSchema *camp_schema_field_of_any(CampStr name) {
	for (size_t i = 0; i < block_count; i++) {
		const CampFieldSchema *field = camp_schema_field(&blocks[i], name);
		if (field) {
			return field;
		}
	}
	return NULL;
}

const char *camp_field_type_name(CampFieldType type) {
	switch (type) {
	case CAMP_FIELD_TEXT: return "a text in quotes";
	case CAMP_FIELD_STRING: return "a string in quotes";
	case CAMP_FIELD_ADDRESS: return "a web address in quotes";
	case CAMP_FIELD_EMAIL: return "an e-mail address in quotes";
	case CAMP_FIELD_PHONE: return "a phone number in quotes";
	case CAMP_FIELD_FILE: return "a file's path in quotes";
	case CAMP_FIELD_NAME: return "a name, without quotes";
	case CAMP_FIELD_NAMES: return "a list of names: [a, b]";
	case CAMP_FIELD_REFERENCE: return "the name of a brand, without quotes";
	case CAMP_FIELD_TEXTS: return "a list of texts: [\"...\", \"...\"]";
	case CAMP_FIELD_STRINGS: return "a list of strings: [\"...\", \"...\"]";
	case CAMP_FIELD_KEYWORDS: return "a list of keywords: [STOP, END]";
	case CAMP_FIELD_BOOLEAN: return "true or false";
	}
	return "";
}

#include "report/unlooked.h"

static const CampUnlooked unlooked[] = {
	{ "more than 49 numbers without `number_pool`", "which numbers send, no file says" },
	{ "opt-in, opt-out and help switched off in the registration",
	  "the language has no such switch: every registration answers yes" },
	{ "attributes and use case that change after submission",
	  "what was submitted before, no file says; the field's help says that it is final" },
	{ "the brands of regulated goods in samples",
	  "a list of trade marks would never be whole; the goods themselves are looked for" },
	{ "a form without a field for the phone number", "the form itself, which is not opened here" },
	{ "a website that is missing, thin, or not live yet without the description saying so",
	  "a page on the web, which is not opened here; a brand without `website` may well be registered with one" },
	{ "a policy that does not say what is collected and how it is used",
	  "policies say it in too many ways for its absence to be told" },
	{ "a public company without the registry's further vetting (Auth+)",
	  "the registration's state, which only the provider knows" },
	{ "the answers of toll-free verification", "another programme, whose codes only look alike" },
};

const CampUnlooked *camp_unlooked_at(size_t index) {
	return index < sizeof unlooked / sizeof *unlooked ? &unlooked[index] : NULL;
}

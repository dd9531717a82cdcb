#include "rules/_mail.h"

static const char *const providers[] = {
	"gmail.com", "googlemail.com", "yahoo.com",  "outlook.com", "hotmail.com", "live.com",
	"msn.com",   "aol.com",        "icloud.com", "me.com",      "proton.me",   "protonmail.com",
	"gmx.com",   "gmx.net",        "mail.com",   "zoho.com",    "comcast.net", "verizon.net",
	"att.net",   "sbcglobal.net",  "cox.net",    "charter.net", "ymail.com",
};

bool camp_rules_is_free_mail(CampStr domain) {
	for (size_t i = 0; i < sizeof providers / sizeof *providers; i++) {
		if (camp_str_equal_ignoring_case(domain, camp_str(providers[i])))
			return true;
	}
	return false;
}

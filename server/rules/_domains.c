#include "rules/_domains.h"

#include "rules/_texts.h"

enum { SHORTEST_NAME = 4, LONGEST_NAME = 255 };

static CampStr label_before(CampStr host, size_t end, size_t *start) {
	size_t at = end;

	while (at > 0 && host.ptr[at - 1] != '.')
		at--;
	*start = at;
	return camp_str_slice(host, at, end);
}

CampStr camp_rules_domain(CampStr host) {
	static const char *const second_level[] = { "co", "com", "org", "net", "gov", "edu", "ac" };
	size_t at;
	CampStr top, second;

	while (host.len > 0 && memchr("./,;)", host.ptr[host.len - 1], 5))
		host.len--;
	top = label_before(host, host.len, &at);
	if (at == 0)
		return (CampStr){ NULL, 0 };
	second = label_before(host, at - 1, &at);
	for (size_t i = 0; at > 0 && top.len == 2 && i < sizeof second_level / sizeof *second_level; i++) {
		if (camp_str_equal_ignoring_case(second, camp_str(second_level[i]))) {
			label_before(host, at - 1, &at);
			break;
		}
	}
	return camp_str_slice(host, at, host.len);
}

CampStr camp_rules_mail_domain(CampStr address) {
	size_t at = camp_str_find(address, CAMP_LIT("@"), 0);

	return at == SIZE_MAX ? (CampStr){ NULL, 0 } : camp_rules_domain(camp_str_slice(address, at + 1, address.len));
}

static CampStr first_label(CampStr domain) {
	size_t dot = camp_str_find(domain, CAMP_LIT("."), 0);

	return camp_str_slice(domain, 0, dot == SIZE_MAX ? domain.len : dot);
}

static bool holds(CampStr longer, CampStr shorter) {
	return shorter.len >= SHORTEST_NAME && camp_str_find_ignoring_case(longer, shorter, 0) != SIZE_MAX;
}

/* Whether two domains may well be one owner's: equal, or one name within the other ("acme.com", "acme-orders.com"). */
static bool same_owner(CampStr a, CampStr b) {
	return camp_str_equal_ignoring_case(a, b) || holds(first_label(a), first_label(b)) ||
	       holds(first_label(b), first_label(a));
}

/*
 * Whether a domain's name holds that of the brand: its first word, as "tidewater" in tidewater-smiles.example, or two of
 * the others. One alone may be what everybody of the trade is called: "storage", "dental".
 */
static bool is_named_like(CampStr domain, CampStr name) {
	CampStr label = first_label(domain), word;
	size_t place = 0, held = 0;

	name = camp_str_slice(name, 0, LONGEST_NAME);
	while (camp_str_next_piece(&name, ' ', &word)) {
		if (camp_str_equal_ignoring_case(word, CAMP_LIT("the")))
			continue;
		if (holds(label, word)) {
			held++;
			if (place == 0)
				return true;
		}
		place++;
	}
	return held > 1;
}

bool camp_rules_is_own(const CampLint *lint, CampStr domain) {
	CampStr own = camp_rules_domain(lint->website.host);

	if (own.len == 0 || domain.len == 0 || same_owner(own, domain))
		return true;
	for (size_t i = 0; i < lint->brand_name_count; i++) {
		if (is_named_like(domain, lint->brand_names[i]))
			return true;
	}
	return false;
}

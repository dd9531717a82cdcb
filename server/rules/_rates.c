#include "rules/_rates.h"

static bool has_period(CampStr words, char *period) {
	static const char *const names[] = { "day", "week", "wk", "month", "/mo", "year", "daily", "yr" };
	static const char letters[] = "dwwmmydy";

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (camp_str_find_ignoring_case(words, camp_str(names[i]), 0) != SIZE_MAX) {
			*period = letters[i];
			return true;
		}
	}
	return false;
}

/* The last figure before the period counts: of "2-4 msgs/month" the most. */
bool camp_rules_rate(CampStr words, CampRate *rate) {
	unsigned count = 0, last = 0;

	for (size_t i = 0; i < words.len; i++) {
		bool digit = camp_is_digit((unsigned char)words.ptr[i]);

		count = digit && count < 100000 ? count * 10 + (unsigned)(words.ptr[i] - '0') : digit ? count : 0;
		last = count ? count : last;
	}
	rate->count = last;
	return last > 0 && has_period(words, &rate->period);
}

/* The last ten digits, from the end; how many there are. */
static size_t digits_of(CampStr number, char *digits) {
	size_t count = 0;

	for (size_t i = number.len; i-- > 0 && count < 10;) {
		if (camp_is_digit((unsigned char)number.ptr[i]))
			digits[count++] = number.ptr[i];
	}
	return count;
}

bool camp_rules_same_number(CampStr a, CampStr b) {
	char x[10], y[10];
	size_t count = digits_of(a, x);

	return count == digits_of(b, y) && memcmp(x, y, count) == 0;
}

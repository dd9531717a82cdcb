/*
 * The message flow as the opt_in blocks tell it: one or two sentences for each method, of nothing but what its fields
 * say. An author may leave message_flow out; this is what stands in for it, and what a fix writes out.
 */
#include "lint/run.h"

#include "base/buf.h"

typedef struct Teller {
	const CampLint *lint;
	CampBuf *out;
	const char *apart; /* between sentences */
} Teller;

static CampStr field(const Teller *teller, const CampBlock *method, const char *name) {
	return camp_text_of(teller->lint, camp_block_attribute(method, name));
}

static void begin(const Teller *teller) {
	if (teller->out->len > 0) {
		camp_buf_add_c(teller->out, teller->apart);
	}
}

static void say(const Teller *teller, const char *words) {
	camp_buf_add_c(teller->out, words);
}

/* `before` the fact and `after` it, when there is one. Line breaks are the sentences' own. */
static bool say_fact(const Teller *teller, const char *before, CampStr fact, const char *after) {
	if (fact.len == 0) {
		return false;
	}
	camp_buf_add_c(teller->out, before);
	for (size_t i = 0; i < fact.len; i++) {
		camp_buf_add_char(teller->out, camp_is_space((unsigned char)fact.ptr[i]) ? ' ' : fact.ptr[i]);
	}
	camp_buf_add_c(teller->out, after);
	return true;
}

static void say_sentence(const Teller *teller, const char *before, CampStr fact, const char *after) {
	if (fact.len > 0) {
		begin(teller);
		say_fact(teller, before, fact, after);
	}
}

static CampStr first_keyword(const Teller *teller) {
	const CampAttribute *keywords = camp_lint_attribute(teller->lint, "opt_in_keywords");
	bool any = keywords && !keywords->broken && keywords->value.item_count > 0;
	return any ? keywords->value.items[0].name : (CampStr){ NULL, 0 };
}

static void tell_website(const Teller *teller, const CampBlock *method) {
	const CampAttribute *unticked = camp_block_attribute(method, "unticked");
	begin(teller);
	say(teller, "People opt in on a web page");
	say_fact(teller, ", ", field(teller, method, "url"), "");
	say(teller, ". They enter their mobile number and tick a box");
	say(teller, unticked && unticked->value.boolean ? ", which is empty until they do." : ".");
	say_sentence(teller, "Beside the box stands: \"", field(teller, method, "consent_text"), "\"");
	say_sentence(teller, "A picture of the form: ", field(teller, method, "screenshot"), ".");
}

static void tell_keyword(const Teller *teller, const CampBlock *method) {
	begin(teller);
	say(teller, "People opt in by texting ");
	if (!say_fact(teller, "", first_keyword(teller), "")) {
		say(teller, "a keyword");
	}
	say_fact(teller, " to ", field(teller, method, "number"), "");
	say(teller, ", and get a confirmation at once.");
	say_sentence(teller, "The invitation is seen here: ", field(teller, method, "advertised_at"), ".");
	say_sentence(teller, "A picture of the invitation: ", field(teller, method, "screenshot"), ".");
}

static void tell_spoken(const Teller *teller, const CampBlock *method, bool recorded) {
	begin(teller);
	say(teller, recorded ? "People opt in by pressing a key when a recording asks them"
	                     : "People opt in verbally, by saying yes when a member of staff asks them");
	say_fact(teller, ", on the phone at ", field(teller, method, "number"), "");
	say(teller, ".");
	say_sentence(teller, "What is said: \"", field(teller, method, "script"), "\"");
	say_sentence(teller, "The script: ", field(teller, method, "script_url"), ".");
}

/* What people are shown somewhere: how they opt in there, what an address of it is, what a picture shows. */
typedef struct Shown {
	const char *method;
	const char *act;
	const char *page;
	const char *picture;
} Shown;

static void tell_shown(const Teller *teller, const CampBlock *method, const Shown *shown) {
	begin(teller);
	say(teller, shown->act);
	say_fact(teller, ": ", field(teller, method, "place"), "");
	say(teller, ".");
	say_sentence(teller, shown->page, field(teller, method, "url"), ".");
	say_sentence(teller, "It reads: \"", field(teller, method, "consent_text"), "\"");
	say_sentence(teller, shown->picture, field(teller, method, "screenshot"), ".");
}

static void tell_inbound(const Teller *teller, const CampBlock *method) {
	begin(teller);
	say(teller, "Consumers always text us first");
	say_fact(teller, ", at ", field(teller, method, "number"), "");
	say(teller, ", and we only reply to them; nobody is put on a list.");
	say_sentence(teller, "The number is found here: ", field(teller, method, "advertised_at"), ".");
}

static void tell_method(const Teller *teller, const CampBlock *method) {
	static const Shown shown[] = {
		{ "paper", "People opt in by filling in a paper form",
		  "A page that shows the form: ", "A picture of the form: " },
		{ "point_of_sale", "People opt in by agreeing to text messages at the point of sale",
		  "A page that shows it: ", "A picture of the screen: " },
		{ "qr_code", "People opt in by scanning a QR code", "It opens ", "A picture of the code: " },
		{ "mobile_app", "People opt in by agreeing to text messages on a screen of the mobile app",
		  "The app's page: ", "A picture of the screen: " },
	};
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		if (camp_str_equal(method->name, camp_str(shown[i].method))) {
			tell_shown(teller, method, &shown[i]);
			return;
		}
	}
	if (camp_str_equal(method->name, CAMP_LIT("website"))) {
		tell_website(teller, method);
	} else if (camp_str_equal(method->name, CAMP_LIT("keyword"))) {
		tell_keyword(teller, method);
	} else if (camp_str_equal(method->name, CAMP_LIT("inbound"))) {
		tell_inbound(teller, method);
	} else if (method->schema) {
		tell_spoken(teller, method, camp_str_equal(method->name, CAMP_LIT("ivr")));
	}
}

void camp_flow_compose_methods(const CampLint *lint, const char *apart, CampBuf *out) {
	Teller teller = { lint, out, apart };
	for (const CampBlock *method = NULL; (method = camp_next_block(lint, "opt_in", NULL, method)) != NULL;) {
		tell_method(&teller, method);
	}
}

void camp_flow_compose_links(const CampLint *lint, const char *apart, CampBuf *out) {
	Teller teller = { lint, out, apart };
	say_sentence(&teller, "Privacy policy: ", lint->privacy_policy.url, ".");
	say_sentence(&teller, "Terms: ", lint->terms.url, ".");
}

void camp_flow_compose(const CampLint *lint, const char *apart, CampBuf *out) {
	camp_flow_compose_methods(lint, apart, out);
	camp_flow_compose_links(lint, apart, out);
}

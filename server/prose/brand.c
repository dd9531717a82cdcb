/*
 * Whether a text names its sender.
 *
 * With names given, they are sought in the text letter by letter: case, accents, punctuation and blanks do not
 * matter ("MAPLE-SIDE dental" is "Mapleside Dental"), "&" is "and", a legal suffix and a leading "The" may be
 * missing, and the name may be glued. Inside an address or a placeholder a name does not count: nobody reads it there.
 * Without names, the shape of the text tells: sender.c.
 *
 * A name says nothing else: "Quick Reminder Co" does not tell what its messages are about. So names are sought before
 * the text is matched, and the words inside them are made words that the vocabulary does not know.
 */
#include "base/hash.h"
#include "prose/letters.h"
#include "prose/settle.h"

#define GAP_LIMIT 4 /* bytes that are neither letter nor digit between two letters of a name; blanks in a row are one */
#define FIRST_WORD_LEAST 4
#define HEAD_LEAST 8 /* letters of a name without its last word */

#define NAME_LIMIT CAMP_NAME_LIMIT
typedef CampSenderName Name;

static bool is_letter(int c) {
	return c >= '0' && c < 0x80 && (camp_is_alpha((unsigned char)c) || camp_is_digit((unsigned char)c));
}

static void add_letters(Name *name, const char *letters) {
	for (; *letters && name->count < NAME_LIMIT; letters++) {
		name->letters[name->count++] = *letters;
	}
}

static Name make_name(CampStr s) {
	Name name = { .count = 0 };
	size_t length;
	for (size_t at = 0; at < s.len && name.count < NAME_LIMIT; at += length) {
		int c = camp_letter_at(s, at, &length);
		if (is_letter(c)) {
			name.letters[name.count++] = camp_to_lower((char)c);
		} else if (c == '&' || c == '+') {
			add_letters(&name, "and");
		} else if (c == CAMP_LETTER_OTHER) { /* a letter of another script: its bytes as they are */
			for (size_t k = 0; k < length && name.count < NAME_LIMIT; k++) {
				name.letters[name.count++] = s.ptr[at + k];
			}
		}
	}
	return name;
}

/* The bytes of the name that begin at `at` of the text; 0 when it does not stand there. */
static size_t name_at(CampStr text, size_t at, const Name *name) {
	size_t i = 0;
	size_t skipped = 0;
	size_t lines = 0;
	size_t p = at;
	size_t length;
	while (p < text.len && i < name->count) {
		int c = camp_letter_at(text, p, &length);
		char bytes[4] = { (char)c, 0, 0, 0 };
		size_t count = is_letter(c) ? 1 : 0;
		if (c == '&' || c == '+') {
			memcpy(bytes, "and", 3);
			count = 3;
		} else if (c == CAMP_LETTER_OTHER && length <= 4) {
			memcpy(bytes, text.ptr + p, length);
			count = length;
		}
		for (size_t k = 0; k < count; k++, i++) {
			if (i >= name->count || camp_to_lower(bytes[k]) != name->letters[i]) {
				return 0;
			}
		}
		bool goes_on = !count && p > at && camp_is_space((unsigned char)text.ptr[p - 1]) &&
		               camp_is_space((unsigned char)text.ptr[p]);
		skipped = count ? 0 : skipped + (goes_on ? 0 : length);
		lines = count ? 0 : lines + (c == '\n');
		if (skipped > GAP_LIMIT || lines > 1) {
			return 0;
		}
		p += length;
	}
	return i == name->count ? p - at : 0;
}

static bool letter_at(CampStr text, size_t at) {
	size_t length;
	return at < text.len && is_letter(camp_letter_at(text, at, &length));
}

/* A name ends where its word ends; a plural or possessive s may follow. */
static bool ends_word(CampStr text, size_t end) {
	if (!letter_at(text, end)) {
		return true;
	}
	return (text.ptr[end] == 's' || text.ptr[end] == 'S') && !letter_at(text, end + 1);
}

/* Makes words in [start, end) plain. Written in small letters they may be common words that happen to be the name. */
static void hush_words(CampWords *words, size_t first, size_t end) {
	for (size_t i = first; i < words->count && words->items[i].start < end; i++) {
		if (words->items[i].classes & CAMP_WORD_CAPITAL) {
			words->items[i].id = 0;
			words->items[i].classes &= (uint16_t) ~(CAMP_WORD_NUMBER | CAMP_WORD_OTHER);
		}
	}
}

/* "They sign up at acme.app": in a flow, which tells where people agree, the address of a site that is called as the sender is. */
static bool is_site(const CampSettling *s, const CampWord *w, size_t length) {
	size_t at = w->start + length;
	if (s->kind != CAMP_TEXT_MESSAGE_FLOW || !(w->classes & CAMP_WORD_URL) || at >= w->end ||
	    s->prose->text.ptr[at] != '.') {
		return false;
	}
	for (at++; at < w->end && s->prose->text.ptr[at] != '/'; at++) {
		if (!camp_is_alpha((unsigned char)s->prose->text.ptr[at])) {
			return false;
		}
	}
	return true;
}

/* "[Zentivo] Your order has shipped": the whole of a tag in front of a message, which is no placeholder then. */
static bool is_tag(const CampSettling *s, const CampWord *w, size_t length) {
	CampStr text = s->prose->text;
	return w == s->words->items && length && text.ptr[w->start] == '[' && w->start + length + 1 == w->end;
}

/* Adds every place of the name that is a place of words, not of an address; with `words`, hushes the words there. */
static bool find_name(const CampSettling *s, CampWords *words, const Name *name) {
	bool found = false;
	size_t behind = 0;
	for (size_t i = 0; i < s->words->count; i++) {
		const CampWord *w = &s->words->items[i];
		char small = (char)(s->prose->text.ptr[w->start] | 0x20);
		if (small != name->letters[0] && camp_is_lower((unsigned char)small)) {
			continue; /* nearly all words */
		}
		bool hidden = (w->classes & (CAMP_WORD_URL | CAMP_WORD_EMAIL | CAMP_WORD_PLACEHOLDER)) != 0;
		size_t length = w->start >= behind ? name_at(s->prose->text, w->start, name) : 0;
		/* a name that is an address itself ("Quotes.com") is named by that address */
		bool whole = hidden && (w->classes & CAMP_WORD_URL) && length == w->end - w->start;
		bool named = !hidden || whole || is_site(s, w, length) || is_tag(s, w, length);
		if (length && named && ends_word(s->prose->text, w->start + length)) {
			behind = w->start + length;
			CampEvidence e = { .concept = CAMP_CONCEPT_BRAND, .span = { w->start, (uint32_t)behind } };
			camp_vec_push(s->evidences, e);
			found = true;
			if (words) {
				hush_words(words, i, behind);
			}
		}
	}
	return found;
}

/* Cuts `tail` off the name, with the blanks and commas before it. */
static bool cut_tail(CampStr *name, const char *tail) {
	size_t length = strlen(tail);
	if (name->len <= length + 1 || camp_to_lower(name->ptr[name->len - 1]) != tail[length - 1] ||
	    !camp_str_equal_ignoring_case(camp_str_slice(*name, name->len - length, name->len), camp_str(tail))) {
		return false;
	}
	unsigned char before = (unsigned char)name->ptr[name->len - length - 1];
	if (!camp_is_space(before) && before != ',') {
		return false;
	}
	size_t end = name->len - length;
	while (end && strchr(" ,\t", name->ptr[end - 1])) {
		end--;
	}
	*name = camp_str_slice(*name, 0, end);
	return end != 0;
}

static CampStr without_suffix(CampStr name) {
	static const char *const tails[] = { "inc",      "inc.",    "llc",          "l.l.c.", "llc.",        "ltd",
		                                 "ltd.",     "limited", "corp",         "corp.",  "corporation", "co",
		                                 "co.",      "company", "incorporated", "llp",    "l.l.p.",      "pllc",
		                                 "p.l.l.c.", "pc",      "p.c.",         "pa",     "p.a.",        "plc",
		                                 "gmbh",     "s.a.",    "dba",          "lp",     "l.p.",        "501c3",
		                                 "501(c)(3)" };
	name = camp_str_trim(name);
	bool cut = true;
	while (cut) {
		cut = false;
		for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
			cut = cut_tail(&name, tails[i]) || cut;
		}
	}
	return name;
}

static CampStr without_article(CampStr name) {
	CampStr article = camp_str_slice(name, 0, 4);
	return camp_str_equal_ignoring_case(article, CAMP_LIT("the ")) ? camp_str_trim(camp_str_slice(name, 4, name.len))
	                                                               : name;
}

/* Common words that names begin with; alone they do not tell one sender from another. */
static const char common_words[] =
	" able active advance advanced affordable alpha always american america apex atlantic auto bank bath bay beach beauty best better big "
	"bird black block blue book border bright bronze brother brothers budget build business camp canyon capital care castle cedar "
	"center central century champion children chief choice christian church circle citizens city classic clean clear cloud coast coastal "
	"coffee college colonial common community complete connect cool copper core corner country county creative creek crest cross crown crystal "
	"custom daily dance data delta dental desert design diamond digital direct dog dream eagle early earth east eastern easy eden "
	"elite emerald empire energy enterprise essential ever evergreen every excel exclusive express extra fair faith family farm "
	"fast federal field fine fire first fit five flower focus food forest fort fortune foundation four free freedom fresh friends front "
	"full future galaxy garden gate gateway general global gold golden good grace grand great green group grove guardian happy harbor "
	"health healthy heart heritage high highland hill holiday home homes honest hope horizon house human ideal image impact independence independent "
	"infinite innovative inspire integrated integrity international island jewel journey just keystone kids kind king lake "
	"land law legacy liberty life lift light lighthouse lion live living local loan lone lucky magic main maple market master maximum medical "
	"metro midwest mile mind mint mobile modern moon morning mother mountain natural nature network next nice noble north northern "
	"northwest nova oak ocean office omega open optimal orange organic original pacific palm paradise park partner patriot peak people perfect "
	"personal pine pinnacle pioneer planet platinum plus point power precision premier premium prestige prime priority professional progress "
	"project property prosper pure quality queen quick rapid real red regional reliable renew right ring rise river roads rock rose royal "
	"safe saint salt second secure select senior service seven shore sierra silver simple simply smart smile solar solid south "
	"southern spark special spring square standard star state sterling stone store strong style summer summit sun super superior supreme sweet "
	"swift system team tech technology titan today total town trade trail travel tree tri triple true trust twin ultimate union unique united "
	"unity universal urban valley value vantage victory view villa village vision vista vital water wave wealth well wellness "
	"west western white whole wild wind wise wonder wood work world young your youth zone ";

static bool is_common(const CampLexicon *lexicon, CampStr word) {
	char padded[40] = " ";
	if (word.len > sizeof padded - 3) {
		return false;
	}
	for (size_t i = 0; i < word.len; i++) {
		padded[i + 1] = camp_to_lower(word.ptr[i]);
	}
	padded[word.len + 1] = ' ';
	return strstr(common_words, padded) || camp_lexicon_find(lexicon, padded + 1, word.len);
}

/* "Zentivo" for "Zentivo Home Services": a first word that is nobody else's, written as a name. Empty when it is not. */
static CampStr first_word(const CampLexicon *lexicon, CampStr name) {
	size_t length = 0;
	while (length < name.len && !camp_is_space((unsigned char)name.ptr[length])) {
		length++;
	}
	CampStr word = camp_str_slice(name, 0, length);
	bool telling = length >= FIRST_WORD_LEAST && length < name.len && camp_is_upper((unsigned char)word.ptr[0]) &&
	               !is_common(lexicon, word);
	return telling ? word : (CampStr){ NULL, 0 };
}

/* "Harbor Lane" for "Harbor Lane Dental": all but the last word, when that leaves two or more. Empty when it does not. */
static CampStr without_last_word(CampStr name) {
	size_t end = name.len;
	while (end > 0 && !camp_is_space((unsigned char)name.ptr[end - 1])) {
		end--;
	}
	CampStr head = camp_str_trim(camp_str_slice(name, 0, end));
	return memchr(head.ptr, ' ', head.len) ? head : (CampStr){ NULL, 0 };
}

/* "Harborly" of a sender that calls itself by its site, "Harborly.com"; not "Booking", which is a word. */
static CampStr without_top_level(const CampLexicon *lexicon, CampStr name) {
	const char *dot = memchr(name.ptr, '.', name.len);
	CampStr head = camp_str_slice(name, 0, dot ? (size_t)(dot - name.ptr) : 0);
	bool site = dot && !memchr(name.ptr, ' ', name.len) && name.len - head.len > 2;
	return site && !is_common(lexicon, head) ? head : (CampStr){ NULL, 0 };
}

/* Adds a name that can be sought, once: "Harbor & Sons" is "Harbor and Sons, Inc." */
static void add_name(CampSenderNames *names, CampStr written, size_t least) {
	Name name = make_name(written);
	bool known = name.count < least;
	for (size_t i = 0; i < names->count && !known; i++) {
		const Name *other = &names->items[i];
		known = other->count == name.count && memcmp(other->letters, name.letters, name.count) == 0;
	}
	if (!known) {
		camp_vec_push(names, name);
	}
}

/* One sender has many campaigns: the names are mostly those that were set last. */
void camp_sender_set(CampSender *sender, const CampLexicon *lexicon, const CampStr *names, size_t count) {
	uint64_t hash = camp_hash_number(CAMP_HASH_SEED, count);
	for (size_t i = 0; i < count; i++) {
		hash = camp_hash(hash, names[i]);
	}
	if (hash == sender->hash) {
		return;
	}
	sender->hash = hash;
	camp_vec_clear(&sender->names);
	camp_vec_clear(&sender->first_words);
	camp_vec_clear(&sender->heads);
	sender->is_named = count > 0;
	for (size_t i = 0; i < count; i++) {
		CampStr name = without_article(without_suffix(names[i]));
		add_name(&sender->names, name, 2);
		add_name(&sender->names, without_top_level(lexicon, name), FIRST_WORD_LEAST);
		add_name(&sender->first_words, first_word(lexicon, name), FIRST_WORD_LEAST);
		add_name(&sender->heads, without_last_word(name), HEAD_LEAST);
	}
}

void camp_sender_release(CampSender *sender) {
	camp_vec_release(&sender->names);
	camp_vec_release(&sender->first_words);
	camp_vec_release(&sender->heads);
}

/* "Harbor Lane: your visit is tomorrow": the head of the name where a sender stands, in front of the text and a colon. */
static bool find_head(const CampSettling *s, const Name *head) {
	CampStr text = s->prose->text;
	uint32_t start = s->words->count > 0 ? s->words->items[0].start : 0;
	size_t length = name_at(text, start, head);
	size_t end = start + length;
	if (!length || end >= text.len || text.ptr[end] != ':') {
		return false;
	}
	CampEvidence e = { .concept = CAMP_CONCEPT_BRAND, .span = { start, (uint32_t)end } };
	camp_vec_push(s->evidences, e);
	return true;
}

void camp_find_sender(const CampSettling *s, CampWords *words, const CampSender *sender) {
	bool found = false;
	for (size_t i = 0; i < sender->names.count; i++) {
		found = find_name(s, words, &sender->names.items[i]) || found;
	}
	for (size_t i = 0; i < sender->first_words.count && !found; i++) {
		(void)find_name(s, NULL, &sender->first_words.items[i]);
	}
	for (size_t i = 0; i < sender->heads.count && !found; i++) {
		found = find_head(s, &sender->heads.items[i]);
	}
}

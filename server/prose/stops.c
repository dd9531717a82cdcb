/* Which full stops end a sentence. */
#include "prose/splitter.h"

#define STOP_LIMIT 8 /* marks in a row that may belong to the end of one sentence: ?!") */

static const CampWord *last_word(const CampSplitter *s) {
	return s->words->count ? &s->words->items[s->words->count - 1] : NULL;
}

/* Words that are written short, by their first letter, with blanks around each. */
static const char *const abbreviations[26] = {
	['a' - 'a'] = " approx ave assn acct appt ",
	['b' - 'a'] = " blvd bros ",
	['d' - 'a'] = " dr dept ",
	['e' - 'a'] = " eg ext ",
	['f' - 'a'] = " freq freqs ft fr frec ",
	['i' - 'a'] = " ie incl ",
	['j' - 'a'] = " jr ",
	['m' - 'a'] = " msg msgs mesg max min mr mrs ms mt ",
	['p' - 'a'] = " prof ",
	['r' - 'a'] = " rev ",
	['s' - 'a'] = " std sr st ",
	['t' - 'a'] = " tel ",
	['u' - 'a'] = " univ ",
	['v' - 'a'] = " vs ",
};
static const char times[] = " mo mos wk wks yr hr ";

/* Whether a full stop behind the word belongs to it: by its spelling, for "msg" and "message" are one word. One of a
 * time may end the sentence as well, as a capital behind it shows: "2 texts/wk. Msg rates ..." */
static bool is_abbreviation(const CampSplitter *s, const CampWord *w, bool capital) {
	char padded[12] = " ";
	size_t length = w->end - w->start;
	if (length > sizeof "approx" - 1) {
		return false;
	}
	for (size_t i = 0; i < length; i++) {
		padded[i + 1] = camp_to_lower(s->text.ptr[w->start + i]);
	}
	padded[length + 1] = ' ';
	const char *same_letter = camp_is_lower((unsigned char)padded[1]) ? abbreviations[padded[1] - 'a'] : NULL;
	return (same_letter && strstr(same_letter, padded)) || (!capital && strstr(times, padded));
}

/* A full stop ends the sentence, but for abbreviations and single small letters ("e.g."). */
void camp_splitter_settle_dot(CampSplitter *s, bool capital) {
	s->dot = false;
	const CampWord *last = last_word(s);
	unsigned flags = last ? s->lexicon->flags[last->id] : 0;
	bool letter = last && last->end - last->start == 1 && camp_is_lower((unsigned char)s->text.ptr[last->start]);
	bool ends = !(last && is_abbreviation(s, last, capital)) && !letter && (capital || !(flags & CAMP_LEXICON_COMPANY));
	if (ends) {
		s->before |= CAMP_BEFORE_SENTENCE;
	}
}

/* Marks that end a sentence only with a blank, a quote, a bracket or the end of the text behind them. */
void camp_splitter_note_stop(CampSplitter *s, int c) {
	size_t next = s->at + 1;
	while (next < s->text.len && next - s->at < STOP_LIMIT && strchr(".!?\"')]*_", s->text.ptr[next])) {
		next++;
	}
	bool outside = camp_splitter_blank_at(s->text, next) || (unsigned char)s->text.ptr[next] >= 0x80 ||
	               s->text.ptr[next] == '<';
	/* "apply.Reply": a capital right behind a small letter's full stop */
	bool glued = !outside && s->at > 0 && camp_is_lower((unsigned char)s->text.ptr[s->at - 1]) &&
	             camp_is_upper((unsigned char)s->text.ptr[next]);
	if (c == '.' && (outside || glued)) {
		s->dot = true;
	} else if (c != '.') {
		s->before |= CAMP_BEFORE_SENTENCE;
	}
}

/* What rules ask of their subject. */
#include "lint/run.h"

#include "base/hash.h"
#include "prose/shapes.h"

const CampRule *camp_rule_find(CampStr name) {
	size_t low = 0;
	size_t high = camp_rule_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = camp_str_compare(camp_str(camp_rule_table[middle]->info.name), name);
		if (order == 0) {
			return camp_rule_table[middle];
		}
		if (order < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return NULL;
}

size_t camp_rule_info_count(void) {
	return camp_rule_count;
}

const CampRuleInfo *camp_rule_info_at(size_t index) {
	return index < camp_rule_count ? &camp_rule_table[index]->info : NULL;
}

const CampRuleInfo *camp_rule_info_find(CampStr name) {
	const CampRule *rule = camp_rule_find(name);
	return rule ? &rule->info : NULL;
}

const CampPassage *camp_next_passage(const CampLint *lint, const char *field, const CampPassage *after) {
	if (lint->passage_count == 0) {
		return NULL; /* no arithmetic on a null pointer */
	}
	const CampPassage *passage = after ? after + 1 : lint->passages;
	for (; passage < lint->passages + lint->passage_count; passage++) {
		if (!passage->waits && (!field || camp_is_field(passage->field, field))) {
			return passage;
		}
	}
	return NULL;
}

const CampBlock *camp_next_block_of(const CampLint *lint, CampStr type, CampStr name, const CampBlock *after) {
	const CampBlock *block = after ? after + 1 : lint->block->blocks;
	for (; block && block < lint->block->blocks + lint->block->block_count; block++) {
		if (camp_str_equal(block->type, type) && (!name.ptr || camp_str_equal(block->name, name))) {
			return block;
		}
	}
	return NULL;
}

bool camp_has_method(const CampLint *lint, const char *method) {
	return camp_next_block(lint, "opt_in", method, NULL) != NULL;
}

bool camp_is_fact(const CampAttribute *attribute) {
	const CampFieldSchema *schema = attribute->schema;
	if (!schema || schema->text_kind != CAMP_TEXT_OTHER ||
	    camp_str_equal(attribute->block->type, CAMP_LIT("rejection"))) {
		return false;
	}
	return schema->type == CAMP_FIELD_TEXT || schema->type == CAMP_FIELD_ADDRESS || schema->type == CAMP_FIELD_EMAIL ||
	       schema->type == CAMP_FIELD_PHONE;
}

/* A name may be written in brackets, as "[solidcore]" is; one that tells what to write has several words. */
static bool is_name_in_brackets(const CampAttribute *attribute, CampStr blank) {
	return attribute->schema->type == CAMP_FIELD_TEXT && !memchr(blank.ptr, ' ', blank.len);
}

CampSpan camp_fact_blank(const CampAttribute *attribute, CampStr text) {
	CampSpan blank = camp_is_fact(attribute) ? camp_shape_find_placeholder(text, 0) : (CampSpan){ 0, 0 };
	while (blank.end > blank.start && is_name_in_brackets(attribute, camp_str_slice(text, blank.start, blank.end))) {
		blank = camp_shape_find_placeholder(text, blank.start + 1);
	}
	return blank.end > blank.start ? blank : (CampSpan){ 0, 0 };
}

/* Whether a quotation in single quotes goes on behind the quote of `length` bytes at `at`: it opens in front of a word and
 * closes where one ends. Within a word, and before a number ("the '90s"), it is an apostrophe. */
static bool single_holds(bool open, CampStr text, uint32_t at, size_t length) {
	unsigned char before = at > 0 ? (unsigned char)text.ptr[at - 1] : ' ';
	unsigned char after = at + length < text.len ? (unsigned char)text.ptr[at + length] : ' ';
	if (open) {
		return camp_is_space(before) || camp_is_alpha(after) || camp_is_digit(after);
	}
	return (camp_is_space(before) || before == '(' || before == ':') && !camp_is_space(after) && !camp_is_digit(after);
}

bool camp_quotation_holds(CampQuotation *quotation, CampStr text, uint32_t at) {
	for (; quotation->read < at; quotation->read++) {
		CampStr rest = camp_str_slice(text, quotation->read, text.len);
		quotation->straight ^= rest.ptr[0] == '"';
		if (rest.ptr[0] == '\'' || camp_str_starts_with(rest, CAMP_LIT("\xE2\x80\x98")) ||
		    camp_str_starts_with(rest, CAMP_LIT("\xE2\x80\x99"))) {
			quotation->single = single_holds(quotation->single, text, quotation->read, rest.ptr[0] == '\'' ? 1 : 3);
		}
		quotation->curly = camp_str_starts_with(rest, CAMP_LIT("\xE2\x80\x9C")) ||
		                   (quotation->curly && !camp_str_starts_with(rest, CAMP_LIT("\xE2\x80\x9D")));
	}
	return quotation->straight || quotation->curly || quotation->single;
}

bool camp_is_quoted(CampStr text, uint32_t at) {
	return camp_quotation_holds(&(CampQuotation){ 0 }, text, at);
}

CampStr camp_text_of(const CampLint *lint, const CampAttribute *attribute) {
	if (!attribute || attribute->broken) {
		return (CampStr){ NULL, 0 };
	}
	/* one place for each remainder: where two attributes share it, the newest is kept */
	CampKnownText *known = &lint->run->texts[(uintptr_t)attribute / sizeof *attribute % CAMP_KNOWN_TEXTS];
	if (known->attribute != attribute) {
		CampProse prose = camp_resolve_value(lint->arena, lint->run, attribute->block, attribute, &attribute->value,
		                                     true, NULL);
		CampSpan blank = camp_fact_blank(attribute, prose.text);
		*known = (CampKnownText){ attribute, blank.end > 0 ? (CampStr){ NULL, 0 } : camp_str_trim(prose.text) };
	}
	return known->text;
}

bool camp_flag(const CampLint *lint, const char *name, bool otherwise) {
	const CampAttribute *attribute = camp_lint_attribute(lint, name);
	return attribute && attribute->value.kind == CAMP_VALUE_BOOLEAN ? attribute->value.boolean : otherwise;
}

bool camp_has_keyword(const CampLint *lint, const char *keywords, CampStr word) {
	const CampAttribute *attribute = camp_lint_attribute(lint, keywords);
	for (size_t i = 0; attribute && i < attribute->value.item_count; i++) {
		const CampValue *value = &attribute->value.items[i];
		CampStr text = value->name.len
		                   ? value->name
		                   : camp_resolve_value(lint->arena, lint->run, lint->block, NULL, value, true, NULL).text;
		if (camp_str_equal_ignoring_case(camp_str_trim(text), word)) {
			return true;
		}
	}
	return false;
}

size_t camp_peers_given(size_t total) {
	return total < CAMP_PEERS_GIVEN ? total : CAMP_PEERS_GIVEN;
}

uint64_t camp_peers_hash(const CampPeer *peers, size_t total) {
	uint64_t hash = camp_hash_number(CAMP_HASH_SEED, total);
	for (size_t i = 0; i < camp_peers_given(total); i++) {
		hash = camp_hash(camp_hash(hash, peers[i].path), peers[i].type);
		hash = camp_hash(camp_hash(hash, peers[i].name), peers[i].says);
	}
	return hash;
}

const CampPeer *camp_lint_peers(const CampLint *lint, CampTopic topic, size_t *total) {
	CampCheck *check = lint->run;
	const CampPeerSource *source = &check->subject->peers;
	CampPeer *peers = CAMP_ARENA_ARRAY(lint->arena, CampPeer, CAMP_PEERS_GIVEN);
	*total = source->peers ? source->peers(source->data, topic, peers) : 0;
	for (size_t i = 0; i < camp_peers_given(*total); i++) {
		peers[i].path = camp_arena_copy(lint->arena, peers[i].path);
		peers[i].type = camp_arena_copy(lint->arena, peers[i].type);
		peers[i].name = camp_arena_copy(lint->arena, peers[i].name);
		peers[i].says = camp_arena_copy(lint->arena, peers[i].says);
	}
	camp_vec_push(&check->topics, (CampAskedTopic){ topic, camp_peers_hash(peers, *total) });
	return *total > 0 ? peers : NULL;
}

bool camp_flow_states(const CampLint *lint, CampConcept concept) {
	if (lint->flow_unreadable) {
		return true;
	}
	if (!camp_states(lint, concept)) {
		return false;
	}
	static const char *const before_opt_in[] = { "message_flow", "consent_text", "script" };
	for (size_t i = 0; i < sizeof before_opt_in / sizeof *before_opt_in; i++) {
		for (const CampPassage *p = NULL; (p = camp_next_passage(lint, before_opt_in[i], p)) != NULL;) {
			if (camp_reading_has(p->reading, concept)) {
				return true;
			}
		}
	}
	const CampPassage *confirmation = camp_next_passage(lint, "opt_in_message", NULL);
	return confirmation && camp_has_method(lint, "keyword") && camp_reading_has(confirmation->reading, concept);
}

CampSpan camp_flow_anchor(const CampLint *lint) {
	const CampAttribute *flow = camp_lint_attribute(lint, "message_flow");
	return flow ? flow->name_span : lint->block->header;
}

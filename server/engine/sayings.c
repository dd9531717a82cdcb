/* What a brand or campaign says of itself, as others are held against it. Read from the item alone, without its checks. */
#include "engine/roster.h"

#include "base/hash.h"
#include "model/compose.h"

/* A sample's sender stands in front of it: "Harbor Bakery: ". Whether the name is written out makes no other text. */
#define LONGEST_SENDER 64

/* The text of a field that is written out; empty when it is absent, broken, or made of references. */
static CampStr plain_text(CampArena *arena, const CampBlock *block, const char *field) {
	const CampAttribute *attribute = camp_block_attribute(block, field);
	bool whole = true;
	if (!attribute || attribute->broken) {
		return (CampStr){ NULL, 0 };
	}
	if (attribute->value.kind == CAMP_VALUE_NAME) {
		return attribute->value.name;
	}
	CampProse prose = camp_compose(arena, &attribute->value, NULL, &whole);
	return whole ? camp_str_trim(prose.text) : (CampStr){ NULL, 0 };
}

/* Letters and digits in lower case; whatever stands between words is one blank. */
static CampStr words_of(CampArena *arena, CampStr text) {
	char *words = camp_arena_alloc(arena, text.len + 1);
	size_t length = 0;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];
		if (camp_is_alpha(c) || camp_is_digit(c) || c >= 0x80) {
			words[length++] = camp_to_lower(text.ptr[i]);
		} else if (c != '\'' && c != '.' && length > 0 && words[length - 1] != ' ') {
			words[length++] = ' ';
		}
	}
	return camp_str_trim(camp_str_of(words, length));
}

/* A name without what says only how the business is set up. */
static CampStr name_words(CampArena *arena, CampStr name) {
	static const char *const forms[] = { " llc",     " inc",         " ltd",          " corp",   " co",
		                                 " company", " corporation", " incorporated", " limited" };
	CampStr words = words_of(arena, name);
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (camp_str_ends_with(words, camp_str(forms[i]))) {
			return camp_str_slice(words, 0, words.len - strlen(forms[i]));
		}
	}
	return words;
}

/* The digits of a tax number; empty for what is none: too short, or one digit over and over. */
static CampStr tax_number(CampArena *arena, CampStr text) {
	CampBuf digits;
	bool varied = false;
	camp_buf_init(&digits, 64);
	for (size_t i = 0; i < text.len; i++) {
		if (camp_is_digit((unsigned char)text.ptr[i])) {
			camp_buf_add_char(&digits, text.ptr[i]);
			varied |= text.ptr[i] != camp_buf_str(&digits).ptr[0];
		}
	}
	CampStr number = digits.len >= 6 && varied && camp_buf_ok(&digits) ? camp_arena_copy(arena, camp_buf_str(&digits))
	                                                                   : (CampStr){ NULL, 0 };
	camp_buf_release(&digits);
	return number;
}

/* An address without scheme, "www." and what ends it. */
static CampStr site_words(CampArena *arena, CampStr address) {
	size_t scheme = camp_str_find(address, CAMP_LIT("://"), 0);
	CampStr rest = scheme == SIZE_MAX ? address : camp_str_slice(address, scheme + 3, address.len);
	CampStr words = words_of(arena, rest);
	return camp_str_starts_with(words, CAMP_LIT("www")) ? camp_str_slice(words, 3, words.len) : words;
}

static void say(CampSayings *sayings, CampTopic topic, uint64_t about, CampStr what, CampStr says) {
	camp_vec_push(sayings, (CampSaying){ topic, camp_hash_number(about, (uint64_t)topic), what, says, 2 });
}

/* Which campaigns send for a brand: that matters when there are too many. */
static void say_campaigns(CampSayings *sayings, CampArena *arena, const CampBlock *brand, uint64_t about, CampStr what,
                          CampStr says) {
	bool person = camp_str_equal(plain_text(arena, brand, "entity_type"), CAMP_LIT("sole_proprietor"));
	say(sayings, CAMP_TOPIC_CAMPAIGNS, camp_hash_number(about, person), what, says);
	sayings->items[sayings->count - 1].least = 1 + (person ? CAMP_MOST_CAMPAIGNS_OF_PERSON : CAMP_MOST_CAMPAIGNS);
}

static void say_of_brand(CampArena *arena, const CampBlock *brand, CampSayings *sayings) {
	static const struct {
		CampTopic topic;
		const char *field;
		CampStr (*words)(CampArena *arena, CampStr text);
	} facts[] = {
		{ CAMP_TOPIC_EIN, "ein", tax_number },
		{ CAMP_TOPIC_LEGAL_NAME, "legal_name", name_words },
		{ CAMP_TOPIC_ENTITY_TYPE, "entity_type", words_of },
		{ CAMP_TOPIC_WEBSITE, "website", site_words },
	};
	CampStr name = plain_text(arena, brand, "name");
	CampStr known_as = name_words(arena, name);
	CampStr number = tax_number(arena, plain_text(arena, brand, "ein"));
	if (known_as.len == 0) {
		return;
	}
	if (number.len > 0) {
		say(sayings, CAMP_TOPIC_EIN_OWNER, camp_hash(CAMP_HASH_SEED, number), known_as, name);
	}
	uint64_t about = camp_hash(CAMP_HASH_SEED, known_as);
	for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
		CampStr text = plain_text(arena, brand, facts[i].field);
		CampStr words = facts[i].words(arena, text);
		if (words.len > 0) {
			say(sayings, facts[i].topic, about, words, text);
		}
	}
	say_campaigns(sayings, arena, brand, about, (CampStr){ NULL, 0 }, (CampStr){ NULL, 0 });
}

/* A hash of a sample's words, references by their names, behind the sender in front. */
static uint64_t sample_hash(const CampValue *sample) {
	CampArena arena;
	CampBuf text;
	camp_arena_init(&arena);
	camp_buf_init(&text, CAMP_BUF_MAX);
	for (size_t i = 0; i < sample->part_count; i++) {
		camp_buf_add(&text, sample->parts[i].text);
	}
	CampStr bytes = camp_buf_str(&text);
	size_t colon = camp_str_find(bytes, CAMP_LIT(": "), 0);
	CampStr message = colon < LONGEST_SENDER ? camp_str_slice(bytes, colon + 2, bytes.len) : bytes;
	uint64_t hash = camp_hash(CAMP_HASH_SEED, words_of(&arena, message));
	camp_buf_release(&text);
	camp_arena_release(&arena);
	return hash;
}

/* Of all samples, in whatever order; 0 when there are none that can be told. */
static uint64_t texts_hash(const CampBlock *campaign) {
	const CampAttribute *samples = camp_block_attribute(campaign, "sample_messages");
	uint64_t hash = 0;
	for (size_t i = 0; samples && !samples->broken && i < samples->value.item_count; i++) {
		if (samples->value.items[i].part_count > 0) {
			hash += sample_hash(&samples->value.items[i]);
		}
	}
	return hash;
}

static uint64_t providers_hash(const CampBlock *campaign) {
	const CampAttribute *providers = camp_block_attribute(campaign, "providers");
	uint64_t hash = 0;
	for (size_t i = 0; providers && i < providers->value.item_count; i++) {
		hash += camp_hash(CAMP_HASH_SEED, providers->value.items[i].name);
	}
	return hash;
}

static void say_of_campaign(CampArena *arena, CampDoc *doc, CampSlot *slot, CampSayings *sayings) {
	const CampBlock *campaign = &slot->item->block;
	const CampAttribute *use = camp_block_attribute(campaign, "use_case");
	bool unknown = false;
	const CampBrandEntry *brand = camp_doc_named_brand(doc, slot->item, &unknown);
	const CampBlock *sender = brand ? &brand->doc->slots.items[brand->slot].item->block : NULL;
	CampStr brand_name = name_words(arena, plain_text(arena, sender, "name"));
	if (brand_name.len == 0) {
		return;
	}
	if (slot->said.texts == 0) {
		slot->said.texts = texts_hash(campaign);
	}
	CampStr itself = camp_arena_printf(arena, "%s\n%.*s", doc->path, CAMP_FMT(campaign->name));
	uint64_t about = camp_hash(CAMP_HASH_SEED, brand_name);
	say_campaigns(sayings, arena, sender, about, itself, campaign->name);
	if (slot->said.texts != 0 && use && !use->broken && use->value.name.len > 0) {
		about = camp_hash_number(camp_hash(about, use->value.name), slot->said.texts);
		about = camp_hash_number(about, providers_hash(campaign)); /* each provider registers for itself */
		say(sayings, CAMP_TOPIC_TEXTS, about, itself, campaign->name);
	}
}

void camp_slot_sayings(CampArena *arena, CampDoc *doc, CampSlot *slot, CampSayings *sayings) {
	const CampBlock *block = &slot->item->block;
	if (slot->item->kind != CAMP_ITEM_BLOCK || block->name.len == 0 || slot->second) {
		return;
	}
	if (camp_str_equal(block->type, CAMP_LIT("brand"))) {
		say_of_brand(arena, block, sayings);
	} else if (camp_str_equal(block->type, CAMP_LIT("campaign"))) {
		say_of_campaign(arena, doc, slot, sayings);
	}
}

static uint64_t hash_sayings(CampDoc *doc, CampSlot *slot) {
	const CampBlock *block = &slot->item->block;
	CampArena arena;
	CampSayings sayings = { 0 };
	camp_arena_init(&arena);
	camp_slot_sayings(&arena, doc, slot, &sayings);
	uint64_t hash = camp_hash(camp_hash(CAMP_HASH_SEED, block->type), block->name);
	for (size_t i = 0; i < sayings.count; i++) {
		hash = camp_hash(camp_hash_number(hash, sayings.items[i].about), sayings.items[i].what);
		hash = camp_hash(hash, sayings.items[i].says);
	}
	camp_vec_release(&sayings);
	camp_arena_release(&arena);
	return hash ? hash : 1;
}

uint64_t camp_slot_said(CampDoc *doc, CampSlot *slot) {
	CampSaid *said = &slot->said;
	uint64_t scope = camp_slot_scope(doc, slot);
	if (said->hash != 0 && scope != 0 && said->scope == scope) {
		return said->hash;
	}
	bool unknown;
	const CampBrandEntry *brand = camp_doc_named_brand(doc, slot->item, &unknown);
	const CampSlot *sends = brand ? &brand->doc->slots.items[brand->slot] : NULL;
	uint64_t sender = !sends ? 0 : sends->stable ? sends->item->hash : ++doc->workspace->unique;
	if (said->hash == 0 || said->sender != sender) {
		said->hash = hash_sayings(doc, slot);
		said->sender = sender;
	}
	said->scope = scope;
	return said->hash;
}

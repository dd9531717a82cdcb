#include "engine/inspect.h"

#include "base/utf8.h"
#include "engine/view.h"
#include "providers/provider.h"

typedef struct InspectedField {
	const char *name;   /* as CampPassage.field */
	const char *schema; /* the field of schema.def whose characters are limited, or NULL */
	CampTextKind kind;
} InspectedField;

static const InspectedField fields[] = {
	{ "description", "description", CAMP_TEXT_DESCRIPTION },
	{ "message_flow", "message_flow", CAMP_TEXT_MESSAGE_FLOW },
	{ "consent_text", "consent_text", CAMP_TEXT_CONSENT },
	{ "script", "script", CAMP_TEXT_SCRIPT },
	{ "opt_in_message", "opt_in_message", CAMP_TEXT_OPT_IN_MESSAGE },
	{ "opt_out_message", "opt_out_message", CAMP_TEXT_OPT_OUT_MESSAGE },
	{ "help_message", "help_message", CAMP_TEXT_HELP_MESSAGE },
	{ "sample_message", NULL, CAMP_TEXT_SAMPLE_MESSAGE },
	{ "privacy_policy", NULL, CAMP_TEXT_PRIVACY_POLICY },
	{ "terms", NULL, CAMP_TEXT_TERMS },
};

#define FIELD_COUNT (sizeof fields / sizeof *fields)

const char *const *camp_inspect_fields(void) {
	static const char *const names[FIELD_COUNT + 1] = {
		"description",     "message_flow", "consent_text",   "script",         "opt_in_message",
		"opt_out_message", "help_message", "sample_message", "privacy_policy", "terms",
	};

	return names;
}

static const InspectedField *field_named(CampStr name) {
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (camp_str_equal(camp_str(fields[i].name), name))
			return &fields[i];
	return NULL;
}

/* What the rules ask of the field, by element: the strongest that wants it. */
static void weigh(const char *field, CampSeverity weights[CAMP_CONCEPT_COUNT]) {
	for (size_t i = 0; i < CAMP_CONCEPT_COUNT; i++)
		weights[i] = CAMP_OFF;
	for (size_t i = 0; i < camp_rule_count; i++) {
		const CampRuleInfo *rule = &camp_rule_table[i]->info;

		if (!rule->field || !rule->element || strcmp(rule->field, field) != 0)
			continue;
		for (size_t c = 0; c < CAMP_CONCEPT_COUNT; c++)
			if (strcmp(rule->element, camp_concept_name((CampConcept)c)) == 0 &&
			    (weights[c] == CAMP_OFF || rule->severity < weights[c]))
				weights[c] = rule->severity;
	}
}

static CampInspectedElement element_of(CampArena *arena, CampConcept concept, CampSeverity required,
                                       const CampReading *reading) {
	CampSpan *spans = CAMP_ARENA_ARRAY(arena, CampSpan, reading->evidence_count);
	CampInspectedElement element = {
		.element = concept,
		.required = required,
		.found = camp_reading_has(reading, concept),
		.spans = spans,
	};

	for (size_t i = 0; i < reading->evidence_count; i++)
		if (reading->evidence[i].concept == concept)
			spans[element.span_count++] = reading->evidence[i].span;
	return element;
}

static CampLimit limit_of(const CampProfile *profile, const InspectedField *field) {
	const CampFieldSchema *schema = NULL;

	for (size_t i = 0; i < camp_schema_block_count() && field->schema && !schema; i++)
		schema = camp_schema_field(camp_schema_block_at(i), camp_str(field->schema));
	return camp_profile_limit(profile, field->name, schema ? schema->minimum : 0, schema ? schema->maximum : 0);
}

static void inspect_reading(CampArena *arena, const CampProfile *profile, const InspectedField *field,
                            const CampReading *reading, CampInspection *inspection) {
	CampInspectedElement *elements = CAMP_ARENA_ARRAY(arena, CampInspectedElement, CAMP_CONCEPT_COUNT);
	CampSeverity weights[CAMP_CONCEPT_COUNT];
	CampStr text = reading->prose->text;

	weigh(field->name, weights);
	*inspection = (CampInspection){
		.field = field->name,
		.elements = elements,
		.length = (uint32_t)camp_utf8_count(text),
		.limit = limit_of(profile, field),
		.sms = camp_sms_measure(text),
	};
	for (size_t i = 0; i < CAMP_CONCEPT_COUNT; i++)
		if (camp_concept_is_element((CampConcept)i))
			elements[inspection->element_count++] = element_of(arena, (CampConcept)i, weights[i], reading);
}

bool camp_inspect(CampArena *arena, const CampEngine *engine, CampStr field, CampStr brand, CampStr text,
                  CampInspection *inspection) {
	const InspectedField *known = field_named(field);
	CampProfile every = { .providers = camp_provider_table, .provider_count = camp_provider_count };
	CampProse prose;
	const CampReading *reading;

	if (!known)
		return false;
	prose = camp_prose_verbatim(arena, text, 0);
	reading = camp_reading_new(arena, camp_engine_vocabulary(engine), &prose, known->kind, &brand, brand.len ? 1 : 0);
	inspect_reading(arena, &every, known, reading, inspection);
	return true;
}

void camp_inspect_passage(CampArena *arena, const CampProfile *profile, const CampPassage *passage,
                          CampInspection *inspection) {
	const InspectedField *known = field_named(camp_str(passage->field));
	/* A passage of a kind that nobody asks `inspect` about still has its elements, length and segments. */
	InspectedField other = { passage->field, passage->field, CAMP_TEXT_OTHER };

	inspect_reading(arena, profile, known ? known : &other, passage->reading, inspection);
}

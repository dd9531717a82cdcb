/* References: `${brand.name}`, `${privacy_policy.url}`, `${name}`. */
#include "lint/run.h"
#include "model/compose.h"

/* More references than any honest value follows. */
#define CAMP_MAXIMUM_STEPS 4096
#define CAMP_MAXIMUM_VISITED ((size_t)1 << 18)
/* What all texts of an item may come to, by its size: rules read some of them several times. */
#define CAMP_COMPOSED_FLOOR ((size_t)16 << 10)
#define CAMP_COMPOSED_TIMES 32

/* Cuts the name before the first full stop off the path. */
static CampStr next_name(CampStr *path) {
	size_t end = 0;
	while (end < path->len && path->ptr[end] != '.') {
		end++;
	}
	CampStr name = camp_str_slice(*path, 0, end);
	*path = camp_str_slice(*path, end + 1, path->len);
	return camp_str_trim(name);
}

static void tell(CampScopeResolver *resolver, CampFaultKind kind, CampSpan at, CampStr message, CampStr fix) {
	if (resolver->quiet || resolver->depth > 0) {
		return; /* a fault within what is referred to is told where that stands */
	}
	CampFault fault = { .kind = kind, .span = at, .message = message };
	if (fix.len > 0) {
		fault.fix_title = CAMP_LIT("Correct the reference");
		fault.fix_span = at;
		fault.fix_text = fix;
	}
	camp_report_fault(resolver->check, &fault);
}

static const CampBlock *brand_of(const CampScopeResolver *resolver) {
	return resolver->check->lint.brand;
}

/* The block in force for `privacy_policy` or `terms`, looked at field by field: the campaign's own first. */
static const CampAttribute *legal_attribute(const CampScopeResolver *resolver, CampStr type, CampStr field) {
	const CampBlock *places[] = { resolver->check->lint.block, brand_of(resolver) };
	for (size_t i = 0; i < 2; i++) {
		for (size_t j = 0; places[i] && j < places[i]->block_count; j++) {
			const CampBlock *block = &places[i]->blocks[j];
			for (size_t k = 0; camp_str_equal(block->type, type) && k < block->attribute_count; k++) {
				if (camp_str_equal(block->attributes[k].name, field)) {
					return &block->attributes[k];
				}
			}
		}
	}
	return NULL;
}

static const CampAttribute *attribute_named(const CampBlock *block, CampStr name) {
	for (size_t i = 0; block && i < block->attribute_count; i++) {
		if (camp_str_equal(block->attributes[i].name, name)) {
			return &block->attributes[i];
		}
	}
	return NULL;
}

static bool is_legal(CampStr name) {
	return camp_str_equal(name, CAMP_LIT("privacy_policy")) || camp_str_equal(name, CAMP_LIT("terms"));
}

/* The attribute that the path names, or NULL. `*silent`: another fault already tells why there is none. */
static const CampAttribute *look_up(const CampScopeResolver *resolver, CampStr path, bool *silent) {
	CampStr first = next_name(&path);
	CampStr second = next_name(&path);
	CampStr third = next_name(&path);
	if (camp_str_equal(first, CAMP_LIT("brand")) && second.len > 0) {
		*silent = brand_of(resolver) == NULL;
		return is_legal(second) ? legal_attribute(resolver, second, third)
		       : third.len      ? NULL
		                        : attribute_named(brand_of(resolver), second);
	}
	if (is_legal(first)) {
		return third.len ? NULL : legal_attribute(resolver, first, second);
	}
	if (second.len > 0) {
		return NULL;
	}
	for (const CampBlock *block = resolver->block; block; block = block->parent) {
		const CampAttribute *found = attribute_named(block, first);
		if (found) {
			return found;
		}
	}
	return NULL;
}

static void tell_unknown(CampScopeResolver *resolver, CampStr path, CampSpan at) {
	CampArena *arena = &resolver->check->arena;
	CampStr rest = path;
	CampStr first = next_name(&rest);
	const CampBlockSchema *schema = resolver->block ? resolver->block->schema : NULL;
	CampStr fix = { NULL, 0 };
	if (camp_str_equal(first, CAMP_LIT("brand"))) {
		const CampBlockSchema *brand = camp_schema_block(CAMP_LIT("brand"), (CampStr){ NULL, 0 });
		const char *near = camp_schema_nearest_field(brand, rest);
		bool known = camp_schema_field(brand, rest) != NULL;
		tell(resolver, CAMP_FAULT_UNKNOWN_REFERENCE, at,
		     known ? camp_arena_printf(arena, "`${%.*s}` stands for nothing: the brand does not give `%.*s`",
		                               CAMP_FMT(path), CAMP_FMT(rest))
		           : camp_arena_printf(arena, "`${%.*s}` stands for nothing: a brand has no field `%.*s`%s%s%s",
		                               CAMP_FMT(path), CAMP_FMT(rest), near ? "; did you mean `" : "", near ? near : "",
		                               near ? "`?" : ""),
		     near && !known ? camp_arena_printf(arena, "${brand.%s}", near) : fix);
		return;
	}
	const char *near = camp_schema_nearest_field(schema, first);
	tell(
		resolver, CAMP_FAULT_UNKNOWN_REFERENCE, at,
		camp_arena_printf(
			arena,
			"`${%.*s}` stands for nothing here: known are ${brand.name} and the brand's other fields, ${privacy_policy.url}, "
			"${terms.url}, and the fields of this block",
			CAMP_FMT(path)),
		near && rest.len == 0 ? camp_arena_printf(arena, "${%s}", near) : fix);
}

static bool resolve(void *data, CampStr path, CampSpan at, CampBuf *out);

static bool write_value(CampScopeResolver *resolver, const CampAttribute *attribute, CampStr path, CampSpan at,
                        CampBuf *out) {
	const CampValue *value = &attribute->value;
	if (attribute->broken || value->kind == CAMP_VALUE_NONE) {
		return false; /* told at the attribute */
	}
	if (value->kind == CAMP_VALUE_LIST) {
		tell(resolver, CAMP_FAULT_UNKNOWN_REFERENCE, at,
		     camp_arena_printf(&resolver->check->arena, "`${%.*s}` is a list: only single values can be referred to",
		                       CAMP_FMT(path)),
		     (CampStr){ NULL, 0 });
		return false;
	}
	if (value->kind != CAMP_VALUE_STRING && value->kind != CAMP_VALUE_TEXT_BLOCK) {
		camp_buf_add(out, value->name);
		return true;
	}
	for (size_t i = 0; i < resolver->depth; i++) {
		if (resolver->stack[i] == attribute) {
			return false; /* told below, at the reference that began it */
		}
	}
	if (resolver->depth >= sizeof resolver->stack / sizeof *resolver->stack) {
		return false;
	}
	const CampBlock *outer = resolver->block;
	resolver->stack[resolver->depth++] = attribute;
	resolver->block = attribute->block;
	bool good = true;
	for (size_t i = 0; i < value->part_count && good && out->len <= CAMP_MAXIMUM_COMPOSED; i++) {
		const CampPart *part = &value->parts[i];
		if (part->kind == CAMP_PART_INTERPOLATION) {
			good = resolve(resolver, part->text, part->span, out);
		} else {
			camp_buf_add(out, part->text);
		}
	}
	resolver->depth--;
	resolver->block = outer;
	return good && camp_buf_ok(out);
}

/* Whether following references from `attribute` leads back to it. Bounded: at most the resolver's depth. */
static bool leads_back(CampScopeResolver *resolver, const CampAttribute *from, const CampAttribute *to, size_t depth) {
	const CampBlock *outer = resolver->block;
	bool found = false;
	resolver->block = from->block;
	for (size_t i = 0; i < from->value.part_count && !found && depth < 16 && resolver->visited++ < CAMP_MAXIMUM_VISITED;
	     i++) {
		const CampPart *part = &from->value.parts[i];
		bool silent = false;
		const CampAttribute *next = part->kind == CAMP_PART_INTERPOLATION ? look_up(resolver, part->text, &silent)
		                                                                  : NULL;
		found = next && (next == to || (next != from && leads_back(resolver, next, to, depth + 1)));
	}
	resolver->block = outer;
	return found;
}

/* Once for each value: at the reference with which it became too much. */
static void tell_too_long(CampScopeResolver *resolver, CampStr path, CampSpan at) {
	if (resolver->depth == 0 && !resolver->told_long) {
		resolver->told_long = true;
		tell(resolver, CAMP_FAULT_TEXT_TOO_LONG, at,
		     camp_arena_printf(&resolver->check->arena, "`${%.*s}` stands for more text than a field can hold",
		                       CAMP_FMT(path)),
		     (CampStr){ NULL, 0 });
	}
}

static bool resolve(void *data, CampStr path, CampSpan at, CampBuf *out) {
	CampScopeResolver *resolver = data;
	bool silent = false;
	if (resolver->steps++ >= CAMP_MAXIMUM_STEPS || !camp_buf_ok(out)) {
		tell_too_long(resolver, path, at);
		return false;
	}
	const CampAttribute *attribute = look_up(resolver, path, &silent);
	if (!attribute) {
		if (!silent) {
			tell_unknown(resolver, path, at);
		}
		return false;
	}
	size_t before = out->len;
	if (write_value(resolver, attribute, path, at, out)) {
		CampStr written = camp_str_slice(camp_buf_str(out), before, out->len);
		resolver->has_blank |= camp_fact_blank(attribute, written).end > 0;
		return true;
	}
	if (!camp_buf_ok(out) || resolver->steps > CAMP_MAXIMUM_STEPS) {
		tell_too_long(resolver, path, at);
	}
	if (out->len > before) {
		camp_buf_splice(out, before, out->len, (CampStr){ NULL, 0 });
	}
	return false;
}

/* Whether references led to cycles; each is told where it begins. */
static bool finds_cycles(CampScopeResolver *resolver, const CampAttribute *attribute, const CampValue *value) {
	bool found = false;
	for (size_t i = 0; attribute && i < value->part_count && resolver->visited < CAMP_MAXIMUM_VISITED; i++) {
		const CampPart *part = &value->parts[i];
		bool silent = false;
		const CampAttribute *next = part->kind == CAMP_PART_INTERPOLATION ? look_up(resolver, part->text, &silent)
		                                                                  : NULL;
		if (next && (next == attribute || leads_back(resolver, next, attribute, 0))) {
			tell(resolver, CAMP_FAULT_REFERENCE_CYCLE, part->span,
			     camp_arena_printf(&resolver->check->arena, "`${%.*s}` leads back to `%.*s` itself",
			                       CAMP_FMT(part->text), CAMP_FMT(attribute->name)),
			     (CampStr){ NULL, 0 });
			found = true;
		}
	}
	return found;
}

/* Whether an item's texts come to more than an item of its size has any use for. Told once, at its header. */
static bool is_too_much(CampCheck *check) {
	size_t most = CAMP_COMPOSED_FLOOR + CAMP_COMPOSED_TIMES * check->item->source.len;
	if (!check->subject || check->composed <= most) {
		return false;
	}
	if (!check->composed_too_much) {
		CampFault fault = { .kind = CAMP_FAULT_TEXT_TOO_LONG, .span = check->item->block.header };
		fault.message = CAMP_LIT("the references in here stand for more text than can be checked");
		camp_report_fault(check, &fault);
		check->composed_too_much = true;
	}
	return true;
}

static CampProse resolve_value(CampArena *arena, CampScopeResolver *resolver, const CampAttribute *attribute,
                               const CampValue *value, bool *whole) {
	CampCheck *check = resolver->check;
	if (is_too_much(check)) {
		if (whole) {
			*whole = false;
		}
		return (CampProse){ 0 };
	}
	bool good = !finds_cycles(resolver, attribute, value);
	resolver->quiet |= !good;
	CampResolver callback = { resolver, resolve };
	bool composed = true;
	CampProse prose = camp_compose(arena, value, &callback, &composed);
	check->composed += prose.text.len;
	if (whole) {
		*whole = good && composed;
	}
	return prose;
}

CampProse camp_resolve_value(CampArena *arena, CampCheck *check, const CampBlock *block, const CampAttribute *attribute,
                             const CampValue *value, bool quiet, bool *whole) {
	CampScopeResolver resolver = { .check = check, .block = block, .quiet = quiet };
	return resolve_value(arena, &resolver, attribute, value, whole);
}

CampProse camp_resolve_text(CampArena *arena, CampCheck *check, const CampBlock *block, const CampAttribute *attribute,
                            const CampValue *value, bool *whole, bool *waits) {
	CampScopeResolver resolver = { .check = check, .block = block };
	CampProse prose = resolve_value(arena, &resolver, attribute, value, whole);
	*waits = resolver.has_blank;
	return prose;
}

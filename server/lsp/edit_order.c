#include "lsp/edit_order.h"

#include "base/memory.h"
#include "lsp/session.h"

/* Some clients skip numbers as a rule. What was skipped so many edits ago is not on its way. */
#define EDITS_MAX 32

void camp_edit_order_forget(CampEditOrder *order) {
	for (size_t i = 0; i < order->edits.count; i++)
		json_decref(order->edits.items[i].changes);
	camp_vec_release(&order->edits);
	camp_free((void *)order->text.ptr);
	*order = (CampEditOrder){ 0 };
}

/* Puts it among those of its kind, and gives its place. */
static size_t insert(CampEditOrder *order, const CampVersionedEdit *edit) {
	size_t place;

	camp_vec_push(&order->edits, *edit);
	json_incref(edit->changes);
	for (place = order->edits.count - 1; place > 0 && order->edits.items[place - 1].version > edit->version; place--)
		order->edits.items[place] = order->edits.items[place - 1];
	order->edits.items[place] = *edit;
	return place;
}

/* Whether its number was skipped, and not used since. */
static bool was_skipped(const CampEditOrder *order, int64_t version) {
	if (!order->text.ptr || version <= order->before)
		return false;
	for (size_t i = 0; i < order->edits.count; i++) {
		if (order->edits.items[i].version == version)
			return false;
	}
	return true;
}

static bool is_complete(const CampEditOrder *order) {
	return order->edits.items[order->edits.count - 1].version - order->before == (int64_t)order->edits.count;
}

CampEditsDue camp_edit_order_take(CampEditOrder *order, CampStr text, int64_t version, const CampVersionedEdit *edit) {
	CampEditsDue due = { .edits = edit, .count = 1, .version = edit->version };
	bool is_next = edit->version > version;

	if (order->edits.count > 0 &&
	    (order->edits.count == EDITS_MAX || is_complete(order) || !(is_next || was_skipped(order, edit->version))))
		camp_edit_order_forget(order);
	if (!order->text.ptr && edit->version > version + 1) {
		order->before = version;
		order->text = camp_str_copy(text);
	}
	if (!order->text.ptr)
		return due;
	if (insert(order, edit) + 1 == order->edits.count)
		return due;
	due.text = order->text;
	due.edits = order->edits.items;
	due.count = order->edits.count;
	due.version = version;
	return due;
}

/* A map from names to numbers, made anew for each version of a document: names are views of items that live longer. */
#ifndef CAMP_ENGINE_NAMES_H
#define CAMP_ENGINE_NAMES_H

#include "base/str.h"

typedef struct CampNames {
	struct CampNameSlot *slots;
	size_t capacity; /* a power of two, or 0 */
	size_t count;
} CampNames;

void camp_names_release(CampNames *names);
void camp_names_clear(CampNames *names);
/* Room for so many names without growing. */
void camp_names_reserve(CampNames *names, size_t count);
/* Keeps the first number of each (kind, name). Gives false, and that first number, when the name was taken. */
bool camp_names_add(CampNames *names, CampStr kind, CampStr name, size_t number, size_t *first);
/* The same of a name whose hash is known. */
uint64_t camp_names_hash(CampStr kind, CampStr name);
bool camp_names_add_hashed(CampNames *names, uint64_t hash, CampStr kind, CampStr name, size_t number, size_t *first);
bool camp_names_find(const CampNames *names, CampStr kind, CampStr name, size_t *number);

#endif

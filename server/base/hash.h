/* A fast 64-bit hash of bytes for keys within one run. Not for secrets, not for files: it may change. */
#ifndef CAMP_BASE_HASH_H
#define CAMP_BASE_HASH_H

#include "campaign/types.h"

#define CAMP_HASH_SEED 0x9E3779B97F4A7C15u

uint64_t camp_hash(uint64_t seed, CampStr s);
uint64_t camp_hash_number(uint64_t seed, uint64_t number);

#endif

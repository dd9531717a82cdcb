#include "report/format.h"

const CampFormat *camp_format_find(CampStr name) {
	for (size_t i = 0; i < camp_format_count; i++)
		if (camp_str_equal(camp_str(camp_format_table[i]->name), name))
			return camp_format_table[i];
	return NULL;
}

const char *camp_format_name_at(size_t index) {
	return index < camp_format_count ? camp_format_table[index]->name : NULL;
}

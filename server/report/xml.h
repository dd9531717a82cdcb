/* XML, as the formats that test and style reports come in want it. */
#ifndef CAMP_REPORT_XML_H
#define CAMP_REPORT_XML_H

#include "base/buf.h"

/* Appends `text` as the value of an attribute, without the quotes: made plain (see plain.h), for XML cannot hold control
 * characters at all, then escaped, also what a CI runner would take for a command. */
void camp_xml_add(CampBuf *out, CampStr text);
/* ` name="text"`. */
void camp_xml_attribute(CampBuf *out, const char *name, CampStr text);

#endif

/* Everything public: check campaign files from C. See engine.h for a first look. */
#ifndef CAMPAIGN_H
#define CAMPAIGN_H

#include "campaign/doc.h"
#include "campaign/engine.h"
#include "campaign/finding.h"
#include "campaign/roster.h"
#include "campaign/rule.h"
#include "campaign/types.h"
#include "campaign/version.h"

#endif

/* What a person wants to see where the program runs: in a workflow of GitHub the findings also as annotations. */
#include "report/format.h"

static void write_auto(const CampRun *run, bool quiet, CampOutput *output) {
	bool in_workflow = output->guarded;

	camp_format_find(CAMP_LIT("human"))->write(run, quiet, output);
	if (!in_workflow)
		return;
	/* The guard is for texts; these are commands, which make theirs harmless themselves. */
	camp_output_flush(output);
	output->guarded = false;
	camp_format_find(CAMP_LIT("github"))->write(run, quiet, output);
	camp_output_flush(output);
	output->guarded = true;
}

const CampFormat camp_format_auto = {
	.name = "auto",
	.help = "human, and in a workflow of GitHub also github",
	.write = write_auto,
};

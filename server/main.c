#include "cli/command.h"

int main(int count, char **arguments) {
	return camp_cli_main(count, arguments);
}

/* Time that passes evenly, for measuring how long something takes. */
#ifndef CAMP_LSP_CLOCK_H
#define CAMP_LSP_CLOCK_H

/* Milliseconds since some moment. */
double camp_clock(void);

#endif

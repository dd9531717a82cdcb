/* A client that comes over the network instead of stdin: of this machine only. */
#ifndef CAMP_LSP_SOCKET_H
#define CAMP_LSP_SOCKET_H

#include <stdint.h>

/* Listens on the port of 127.0.0.1, takes one client and listens no more. The descriptor, or -1 with errno set. */
int camp_socket_accept(uint16_t port);

#endif

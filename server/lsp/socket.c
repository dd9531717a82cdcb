#include "lsp/socket.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int camp_socket_accept(uint16_t port) {
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
	int listener = socket(AF_INET, SOCK_STREAM, 0);
	int reuse = 1;
	int client = -1;
	int problem;

	if (listener < 0)
		return -1;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	(void)setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
	if (bind(listener, (const struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 1) == 0)
		do
			client = accept(listener, NULL, NULL);
		while (client < 0 && errno == EINTR);
	problem = errno;
	(void)close(listener);
	errno = problem;
	return client;
}

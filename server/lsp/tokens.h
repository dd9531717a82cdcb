/* Semantic tokens in the protocol's five numbers each. */
#ifndef CAMP_LSP_TOKENS_H
#define CAMP_LSP_TOKENS_H

#include "lsp/session.h"

/* A SemanticTokens for what touches `within`. New. */
json_t *camp_lsp_tokens(CampSession *session, CampOpenDoc *open, CampSpan within);
/* The options object of the capability, made when it is not there; NULL for a client that asks for no tokens. Borrowed. */
json_t *camp_lsp_tokens_options(const CampSession *session, json_t *capabilities);

#endif

/**
 * Ballot cryptography of the Belenios protocol, crypto version 1: groups, proofs, ballots,
 * shuffles, shared keys, the {@code .bel} archive, the verifier, blind-signed credentials and the
 * counting of shuffled votes. The way through a verification begins at {@link
 * org.folkmoot.ballots.ElectionVerifier}; which algorithm is from which section stands in {@code
 * docs/spec-map.md}. Not here: people, storage and the web.
 */
@NullMarked
package org.folkmoot.ballots;

import org.jspecify.annotations.NullMarked;

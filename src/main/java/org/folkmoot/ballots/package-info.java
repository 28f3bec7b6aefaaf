/**
 * Ballot cryptography of the Belenios protocol, crypto version 1: proofs, ballots, shuffles, shared
 * keys, the {@code .bel} archive, the verifier and blind-signed credentials. Arithmetic is in
 * {@code groups}, the counting of opened votes in {@code counting}. The way through a verification
 * begins at {@link org.folkmoot.ballots.ElectionVerifier}; which algorithm is from which section
 * stands in {@code docs/spec-map.md}. Not here: people, storage and the web.
 */
@NullMarked
package org.folkmoot.ballots;

import org.jspecify.annotations.NullMarked;

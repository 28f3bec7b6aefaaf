/**
 * Ballot cryptography of the Belenios protocol, version 1. Not here: people, storage and the web.
 */
@NullMarked
package org.folkmoot.ballots;

import org.jspecify.annotations.NullMarked;

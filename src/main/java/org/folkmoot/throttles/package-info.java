/**
 * Counts of tries by account, address or network, kept in the database. Not here: how many tries a
 * feature allows.
 */
@NullMarked
package org.folkmoot.throttles;

import org.jspecify.annotations.NullMarked;

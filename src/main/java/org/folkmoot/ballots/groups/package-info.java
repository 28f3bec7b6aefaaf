/**
 * The two groups of the Belenios protocol and arithmetic in them: elements, exponents, tables of
 * powers, products of powers, generators that nobody chose. A number becomes an element or an
 * exponent only by {@link org.folkmoot.ballots.groups.Group}, which checks it. Not here: what is
 * encrypted or proved with them, and how records are read.
 */
@NullMarked
package org.folkmoot.ballots.groups;

import org.jspecify.annotations.NullMarked;

/**
 * Figures: how many people took part, by ward, age, channel and day, and what was spent where; and
 * the page of a ward. Every number that is a count of people leaves this package through {@link
 * Protection}, by the cell key method (Fraser and Wooton 2005; Leaver 2009). Votes and outcomes are
 * exact and not here.
 */
@NullMarked
package org.folkmoot.figures;

import org.jspecify.annotations.NullMarked;

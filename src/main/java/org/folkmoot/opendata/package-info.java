/**
 * Open data: datasets of what everybody may read, as files, and the catalog of them by DCAT-AP
 * 3.0.1. Not here: what is counted of people ({@code figures}), ballots and archives of elections,
 * feeds; the catalog names them.
 */
@NullMarked
package org.folkmoot.opendata;

import org.jspecify.annotations.NullMarked;

/** Figures in the API. */
@NullMarked
package org.folkmoot.figures.rest;

import org.jspecify.annotations.NullMarked;

/**
 * The brand of a council: a folder with design tokens ({@code theme.json}, W3C design tokens
 * format), a logo and texts. Everything in it is foreign input: it is read into typed values,
 * checked, and written out anew, so no byte of a brand reaches a page unless it was understood.
 *
 * <p>Not here: which council has which brand, and the addresses under which its parts are served.
 */
@NullMarked
package org.folkmoot.councils.brand;

import org.jspecify.annotations.NullMarked;

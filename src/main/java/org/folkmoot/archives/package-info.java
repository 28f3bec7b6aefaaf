/**
 * Finished processes as one signed zip of static pages, data and proofs, which can be read without
 * the server and checked without its word. Holds only what everybody may read, and no names of
 * residents. Not here: the form of the zip and its check ({@code bundle}).
 */
@NullMarked
package org.folkmoot.archives;

import org.jspecify.annotations.NullMarked;

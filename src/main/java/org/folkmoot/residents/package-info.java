/**
 * Who lives here: the register of residents as keyed hashes, and the ways in which a person proves
 * to be in it, so that one person has one verified account. Not here: who may sign in, and what a
 * verified resident may do.
 */
@NullMarked
package org.folkmoot.residents;

import org.jspecify.annotations.NullMarked;

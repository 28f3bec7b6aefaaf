/**
 * How the register of residents is loaded: a file is read into keyed hashes, compared with the
 * register, perhaps confirmed, and taken over as a whole. Not here: what a person in the register
 * may do with it.
 */
@NullMarked
package org.folkmoot.residents.register;

import org.jspecify.annotations.NullMarked;

/** What the council decided and promised, for programs. */
@NullMarked
package org.folkmoot.outcomes.rest;

import org.jspecify.annotations.NullMarked;

/** Pages of what the council decided and of what is delivered. */
@NullMarked
package org.folkmoot.outcomes.web;

import org.jspecify.annotations.NullMarked;

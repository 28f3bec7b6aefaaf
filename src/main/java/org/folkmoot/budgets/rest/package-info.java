/** API of budget rounds. */
@NullMarked
package org.folkmoot.budgets.rest;

import org.jspecify.annotations.NullMarked;

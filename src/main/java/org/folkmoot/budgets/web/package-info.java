/** Pages of budget rounds: projects, outcome, and what facilitators do. */
@NullMarked
package org.folkmoot.budgets.web;

import org.jspecify.annotations.NullMarked;

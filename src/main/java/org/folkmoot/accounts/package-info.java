/**
 * People of a council: accounts, sign-in, roles, and who is looking at the current page. Not here:
 * what they take part in.
 */
@NullMarked
package org.folkmoot.accounts;

import org.jspecify.annotations.NullMarked;

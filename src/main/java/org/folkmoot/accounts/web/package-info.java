/** Sign-in and sign-out pages. */
@NullMarked
package org.folkmoot.accounts.web;

import org.jspecify.annotations.NullMarked;

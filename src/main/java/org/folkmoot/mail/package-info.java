/** Letters. */
@NullMarked
package org.folkmoot.mail;

import org.jspecify.annotations.NullMarked;

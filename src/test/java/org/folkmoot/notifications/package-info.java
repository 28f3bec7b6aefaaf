/** Tests of notices. */
@NullMarked
package org.folkmoot.notifications;

import org.jspecify.annotations.NullMarked;

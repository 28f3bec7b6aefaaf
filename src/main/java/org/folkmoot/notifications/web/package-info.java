/** Pages about notices and what people follow. */
@NullMarked
package org.folkmoot.notifications.web;

import org.jspecify.annotations.NullMarked;

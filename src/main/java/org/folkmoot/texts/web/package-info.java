/** What a page says after an action: faults at their fields, success on the next page. */
@NullMarked
package org.folkmoot.texts.web;

import org.jspecify.annotations.NullMarked;

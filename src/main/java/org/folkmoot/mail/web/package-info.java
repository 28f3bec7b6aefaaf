/** The page of the demo that shows letters. Not here: the page of administrators. */
@NullMarked
package org.folkmoot.mail.web;

import org.jspecify.annotations.NullMarked;

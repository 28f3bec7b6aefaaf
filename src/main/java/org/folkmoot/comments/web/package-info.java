/** Pages about comments, and the part of other pages on which people comment. */
@NullMarked
package org.folkmoot.comments.web;

import org.jspecify.annotations.NullMarked;

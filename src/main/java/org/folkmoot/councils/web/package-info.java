/** The page on which administrators change their council. */
@NullMarked
package org.folkmoot.councils.web;

import org.jspecify.annotations.NullMarked;

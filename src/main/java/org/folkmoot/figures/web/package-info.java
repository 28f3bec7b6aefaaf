/** Pages of figures and of wards. */
@NullMarked
package org.folkmoot.figures.web;

import org.jspecify.annotations.NullMarked;

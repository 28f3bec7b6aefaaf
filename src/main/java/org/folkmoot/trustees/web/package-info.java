/** Pages on which staff set up and watch boards. */
@NullMarked
package org.folkmoot.trustees.web;

import org.jspecify.annotations.NullMarked;

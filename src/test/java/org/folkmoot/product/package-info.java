/**
 * Tests of the product as it is shipped: {@code folkmoot.jar} in a process of its own, seen over
 * HTTP and in a real browser. Not here: tests inside the server (Arquillian) and of plain classes.
 */
@NullMarked
package org.folkmoot.product;

import org.jspecify.annotations.NullMarked;

/** Pages of the search. */
@NullMarked
package org.folkmoot.search.web;

import org.jspecify.annotations.NullMarked;

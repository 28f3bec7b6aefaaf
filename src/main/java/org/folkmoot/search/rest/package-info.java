/** The search in the API. */
@NullMarked
package org.folkmoot.search.rest;

import org.jspecify.annotations.NullMarked;

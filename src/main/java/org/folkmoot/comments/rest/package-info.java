/** Comments in the API. */
@NullMarked
package org.folkmoot.comments.rest;

import org.jspecify.annotations.NullMarked;

/** The maps in the API. */
@NullMarked
package org.folkmoot.maps.rest;

import org.jspecify.annotations.NullMarked;

/** The pages of maps. */
@NullMarked
package org.folkmoot.maps.web;

import org.jspecify.annotations.NullMarked;

/**
 * Maps: outlines of wards from the council's own file, points in them, and where tiles come from.
 * Coordinates are degrees of WGS 84, as in RFC 7946 (GeoJSON).
 */
@NullMarked
package org.folkmoot.maps;

import org.jspecify.annotations.NullMarked;

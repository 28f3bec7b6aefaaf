package org.folkmoot.maps;

import org.folkmoot.councils.WardDetails;

/**
 * A ward on the map.
 *
 * @param ward the ward
 * @param geometry its outline, a MultiPolygon of RFC 7946 as JSON
 */
public record ShapeDetails(WardDetails ward, String geometry) {}

package org.folkmoot.opendata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Prefixes and values of the vocabularies that the catalog speaks. */
final class CatalogTerms {

  private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";
  private static final String XSD = "xsd:";

  private CatalogTerms() {}

  static JsonObject context() {
    return Json.createObjectBuilder()
        .add("dcat", "http://www.w3.org/ns/dcat#")
        .add("dct", "http://purl.org/dc/terms/")
        .add("foaf", "http://xmlns.com/foaf/0.1/")
        .add("spdx", "http://spdx.org/rdf/terms#")
        .add("xsd", "http://www.w3.org/2001/XMLSchema#")
        .build();
  }

  static JsonObject link(String address) {
    return Json.createObjectBuilder().add("@id", address).build();
  }

  static JsonObject time(Instant instant) {
    return typed(instant.truncatedTo(ChronoUnit.SECONDS).toString(), "dateTime");
  }

  static JsonObject size(long bytes) {
    return typed(String.valueOf(bytes), "nonNegativeInteger");
  }

  static JsonObject mediaType(String type) {
    return link(MEDIA_TYPES + type);
  }

  static JsonObject checksum(String sha256) {
    return Json.createObjectBuilder()
        .add("@type", "spdx:Checksum")
        .add("spdx:algorithm", link("spdx:checksumAlgorithm_sha256"))
        .add("spdx:checksumValue", typed(sha256, "hexBinary"))
        .build();
  }

  private static JsonObject typed(String value, String type) {
    return Json.createObjectBuilder().add("@value", value).add("@type", XSD + type).build();
  }
}

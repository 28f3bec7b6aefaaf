package org.folkmoot.opendata;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Prefixes and values of the vocabularies that the catalog speaks. */
final class CatalogTerms {

  private static final String MEDIA_TYPES = "http://www.iana.org/assignments/media-types/";
  private static final String XSD = "xsd:";

  /** Lists of the Publications Office of the European Union. */
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  private static final String THEMES = AUTHORITY + "data-theme";

  /** Endings of those lists for our files; what is in none of them is text. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "text/csv", "CSV",
          "application/json", "JSON",
          "application/octet-stream", "TAR",
          "application/atom+xml", "ATOM",
          "text/calendar", "ICS");

  private CatalogTerms() {}

  static JsonObject context() {
    return Json.createObjectBuilder()
        .add("dcat", "http://www.w3.org/ns/dcat#")
        .add("dct", "http://purl.org/dc/terms/")
        .add("foaf", "http://xmlns.com/foaf/0.1/")
        .add("spdx", "http://spdx.org/rdf/terms#")
        .add("skos", "http://www.w3.org/2004/02/skos/core#")
        .add("vcard", "http://www.w3.org/2006/vcard/ns#")
        .add("dcatap", "http://data.europa.eu/r5r/")
        .add("xsd", "http://www.w3.org/2001/XMLSchema#")
        .build();
  }

  static JsonObject link(String address) {
    return Json.createObjectBuilder().add("@id", address).build();
  }

  /** A link to something of which the kind is said. */
  static JsonObject link(String address, String type) {
    return Json.createObjectBuilder().add("@id", address).add("@type", type).build();
  }

  /** The license of everything here. */
  static JsonObject license() {
    return Json.createObjectBuilder(link(DatasetDetails.LICENSE, "dct:LicenseDocument"))
        .add("dct:type", concept("http://purl.org/adms/licencetype/Attribution", "Attribution"))
        .build();
  }

  /** What all datasets of a council are about: government and the public sector. */
  static JsonObject theme() {
    return Json.createObjectBuilder(concept(THEMES + "/GOVE", "Government and public sector"))
        .add("skos:inScheme", themes())
        .build();
  }

  /** The list that the theme is from. */
  static JsonObject themes() {
    return Json.createObjectBuilder(link(THEMES, "skos:ConceptScheme"))
        .add("dct:title", english("Data theme"))
        .build();
  }

  /** A language by its three letters. */
  static JsonObject language(Locale language) {
    return link(
        AUTHORITY + "language/" + language.getISO3Language().toUpperCase(Locale.ROOT),
        "dct:LinguisticSystem");
  }

  /** What kind of body publishes. */
  static JsonObject localAuthority() {
    return concept("http://purl.org/adms/publishertype/LocalAuthority", "Local authority");
  }

  /** That a file stays for years. */
  static JsonObject available() {
    return concept(AUTHORITY + "planned-availability/AVAILABLE", "available");
  }

  static JsonObject format(String mediaType) {
    return link(
        AUTHORITY + "file-type/" + FORMATS.getOrDefault(mediaType, "TXT"), "dct:MediaTypeOrExtent");
  }

  /** From one day to another, both included. */
  static JsonObject period(Instant from, Instant to) {
    return Json.createObjectBuilder()
        .add("@type", "dct:PeriodOfTime")
        .add("dcat:startDate", time(from))
        .add("dcat:endDate", time(to))
        .build();
  }

  static JsonObject time(Instant instant) {
    return typed(instant.truncatedTo(ChronoUnit.SECONDS).toString(), "dateTime");
  }

  static JsonObject size(long bytes) {
    return typed(String.valueOf(bytes), "nonNegativeInteger");
  }

  static JsonObject mediaType(String type) {
    return link(MEDIA_TYPES + type, "dct:MediaType");
  }

  static JsonObject checksum(String sha256) {
    return Json.createObjectBuilder()
        .add("@type", "spdx:Checksum")
        .add("spdx:algorithm", link("spdx:checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"))
        .add("spdx:checksumValue", typed(sha256, "hexBinary"))
        .build();
  }

  /** A term of a list, by the name that it has there. */
  private static JsonObject concept(String address, String name) {
    return Json.createObjectBuilder(link(address, "skos:Concept"))
        .add("skos:prefLabel", english(name))
        .build();
  }

  private static JsonObject english(String text) {
    return Json.createObjectBuilder().add("@value", text).add("@language", "en").build();
  }

  private static JsonObject typed(String value, String type) {
    return Json.createObjectBuilder().add("@value", value).add("@type", XSD + type).build();
  }
}

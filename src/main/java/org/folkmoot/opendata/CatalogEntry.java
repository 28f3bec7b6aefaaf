package org.folkmoot.opendata;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dataset of the catalog, put together file by file. */
final class CatalogEntry {

  private final Catalog.Ground ground;
  private final JsonObjectBuilder entry = Json.createObjectBuilder();
  private final JsonArrayBuilder files = Json.createArrayBuilder();
  private final String about;
  private @Nullable Instant modified;

  /**
   * Begins an entry.
   *
   * @param path where people read of it, beginning with a slash; also its lasting name
   */
  CatalogEntry(Catalog.Ground ground, String path, String title, String about) {
    this.ground = ground;
    entry
        .add("@id", ground.root() + path)
        .add("@type", "dcat:Dataset")
        .add("dct:identifier", ground.root() + path)
        .add("dct:title", ground.words(title))
        .add("dct:description", ground.words(about))
        .add("dcat:keyword", ground.words(title))
        .add("dcat:theme", CatalogTerms.theme())
        .add("dct:language", CatalogTerms.language(ground.texts().locale()))
        .add("dct:spatial", ground.area())
        .add("dcat:contactPoint", ground.contact())
        .add("dcat:landingPage", CatalogTerms.link(ground.root() + path, "foaf:Document"));
    this.about = about;
  }

  /** A file of a table, of which all is known. */
  void file(DatasetDetails dataset, KnownFile file) {
    JsonObjectBuilder one =
        begin(dataset.path(file.form()), file.form().mediaType(), file.changedAt())
            .add("dcat:byteSize", CatalogTerms.size(file.bytes()))
            .add("spdx:checksum", CatalogTerms.checksum(file.sha256()));
    if (file.form() == DataForm.CSV) {
      one.add(
          "dct:conformsTo",
          CatalogTerms.link(ground.root() + dataset.metadataPath(), "dct:Standard"));
    }
    files.add(one);
  }

  /** A file with its checksum; the checksum is left out if it is not known. */
  void file(String path, String mediaType, @Nullable String sha256, Instant since) {
    JsonObjectBuilder one = begin(path, mediaType, since);
    if (sha256 != null) {
      one.add("spdx:checksum", CatalogTerms.checksum(sha256));
    }
    files.add(one);
  }

  private JsonObjectBuilder begin(String path, String mediaType, Instant since) {
    Instant latest = modified;
    modified = latest == null || latest.isBefore(since) ? since : latest;
    return Json.createObjectBuilder()
        .add("@id", ground.root() + path + "#file")
        .add("@type", "dcat:Distribution")
        .add("dcat:accessURL", CatalogTerms.link(ground.root() + path))
        .add("dcat:downloadURL", CatalogTerms.link(ground.root() + path))
        .add("dct:description", ground.words(about))
        .add("dcat:mediaType", CatalogTerms.mediaType(mediaType))
        .add("dct:format", CatalogTerms.format(mediaType))
        .add("dcatap:availability", CatalogTerms.available())
        .add("dct:license", CatalogTerms.license())
        .add("dct:modified", CatalogTerms.time(since));
  }

  JsonObjectBuilder build(String publisher) {
    Instant latest = modified;
    if (latest != null) {
      entry
          .add("dct:modified", CatalogTerms.time(latest))
          .add("dct:temporal", CatalogTerms.period(ground.since(), latest));
    }
    return entry.add("dct:publisher", CatalogTerms.link(publisher)).add("dcat:distribution", files);
  }
}

package org.folkmoot.opendata;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.texts.Texts;

/** What the columns of a CSV file mean, for programs. */
@SpecSource(document = "CSVW Metadata", section = "5.5")
public final class TableMetadata {

  private TableMetadata() {}

  /** The metadata of a dataset, which stand beside its CSV file. */
  public static JsonObject of(DatasetDetails dataset, Texts texts) {
    String language = texts.locale().getLanguage();
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (DataColumn column : dataset.columns()) {
      columns.add(
          Json.createObjectBuilder()
              .add("name", column.name())
              .add("titles", column.name())
              .add("dc:description", texts.get("opendata.column." + column.name()))
              .add("datatype", column.kind().datatype())
              .add("required", false));
    }
    return Json.createObjectBuilder()
        .add(
            "@context",
            Json.createArrayBuilder()
                .add("http://www.w3.org/ns/csvw")
                .add(Json.createObjectBuilder().add("@language", language)))
        .add("url", dataset.name() + ".csv")
        .add("dc:title", dataset.title(texts))
        .add("dc:description", dataset.about(texts))
        .add("dc:license", Json.createObjectBuilder().add("@id", DatasetDetails.LICENSE))
        .add(
            "dialect",
            Json.createObjectBuilder()
                .add("encoding", "utf-8")
                .add("header", true)
                .add("lineTerminators", "\r\n"))
        .add("tableSchema", Json.createObjectBuilder().add("columns", columns))
        .build();
  }
}

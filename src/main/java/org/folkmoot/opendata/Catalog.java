package org.folkmoot.opendata;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.texts.Texts;

/**
 * The catalog of the council's open data as JSON-LD. A harvester of a portal reads it: what each
 * dataset holds, its license, since when it is so, where its files are and their checksums.
 */
@RequestScoped
@SpecSource(document = "DCAT-AP 3.0.1", section = "3")
public class Catalog {

  private final DatasetService datasets;
  private final List<CatalogEntries> others;
  private final CurrentCouncil council;
  private final CouncilAddress address;
  private final Texts texts;

  @Inject
  Catalog(
      DatasetService datasets,
      RoundFiles rounds,
      ElectionFiles elections,
      FeedFiles feeds,
      CurrentCouncil council,
      CouncilAddress address,
      Texts texts) {
    this.datasets = datasets;
    this.others = List.of(rounds, elections, feeds);
    this.council = council;
    this.address = address;
    this.texts = texts;
  }

  /** The catalog, in the language of the request. */
  public JsonObject write() throws IOException {
    datasets.completeFiles();
    Ground ground = new Ground(address.current(), texts);
    JsonArrayBuilder entries = Json.createArrayBuilder();
    List<DatasetDetails> tables = datasets.list();
    tables.forEach(dataset -> entries.add(table(ground, dataset)));
    others.forEach(source -> source.entries(ground).forEach(entries::add));
    return Json.createObjectBuilder()
        .add("@context", CatalogTerms.context())
        .add("@id", ground.root() + "/data/catalog.jsonld")
        .add("@type", "dcat:Catalog")
        .add("dct:title", ground.words(texts.with("opendata.catalog", council.get().name())))
        .add("dct:description", ground.words(texts.get("opendata.lead")))
        .add("dct:publisher", publisher(ground))
        .add("dct:license", CatalogTerms.link(DatasetDetails.LICENSE))
        .add("foaf:homepage", CatalogTerms.link(ground.root() + "/data"))
        .add("dct:issued", CatalogTerms.time(council.get().createdAt()))
        .add("dct:modified", CatalogTerms.time(modified(tables)))
        .add("dcat:dataset", entries)
        .add("dcat:service", service(ground))
        .build();
  }

  private Instant modified(List<DatasetDetails> tables) {
    return tables.stream()
        .flatMap(table -> table.files().stream())
        .map(KnownFile::changedAt)
        .max(Instant::compareTo)
        .orElse(council.get().createdAt())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private JsonObjectBuilder publisher(Ground ground) {
    return Json.createObjectBuilder()
        .add("@id", ground.root() + "/#council")
        .add("@type", "foaf:Agent")
        .add("foaf:name", ground.words(council.get().name()));
  }

  private static JsonObjectBuilder service(Ground ground) {
    return Json.createObjectBuilder()
        .add("@id", ground.root() + "/api/v1")
        .add("@type", "dcat:DataService")
        .add("dct:title", ground.words("API"))
        .add("dcat:endpointURL", CatalogTerms.link(ground.root() + "/api/v1"))
        .add("dcat:endpointDescription", CatalogTerms.link(ground.root() + "/openapi"));
  }

  private JsonObjectBuilder table(Ground ground, DatasetDetails dataset) {
    CatalogEntry entry =
        new CatalogEntry(
            ground, "/data#" + dataset.name(), dataset.title(texts), dataset.about(texts));
    for (DataForm form : DataForm.values()) {
      dataset.file(form).ifPresent(file -> entry.file(dataset, file));
    }
    return entry.build(ground.root() + "/#council");
  }

  /** Where the catalog stands and in which language it speaks. */
  record Ground(String root, Texts texts) {

    JsonObject words(String text) {
      return Json.createObjectBuilder()
          .add("@value", text)
          .add("@language", texts.locale().getLanguage())
          .build();
    }
  }
}

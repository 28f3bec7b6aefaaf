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

  private static final String OPENAPI = "https://spec.openapis.org/oas/v3.1.0";

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
    Ground ground =
        new Ground(address.current(), council.get().name(), council.get().createdAt(), texts);
    return describe(
        ground,
        datasets.list(),
        others.stream().flatMap(source -> source.entries(ground).stream()).toList());
  }

  /** The catalog of tables and of entries that others wrote. */
  static JsonObject describe(
      Ground ground, List<DatasetDetails> tables, List<JsonObjectBuilder> others) {
    JsonArrayBuilder entries = Json.createArrayBuilder();
    tables.forEach(dataset -> entries.add(table(ground, dataset)));
    others.forEach(entries::add);
    Texts texts = ground.texts();
    return Json.createObjectBuilder()
        .add("@context", CatalogTerms.context())
        .add("@id", ground.root() + "/data/catalog.jsonld")
        .add("@type", "dcat:Catalog")
        .add("dct:title", ground.words(texts.with("opendata.catalog", ground.council())))
        .add("dct:description", ground.words(texts.get("opendata.lead")))
        .add("dct:publisher", publisher(ground))
        .add("dct:license", CatalogTerms.license())
        .add("dct:language", CatalogTerms.language(texts.locale()))
        .add("dct:spatial", ground.area())
        .add("dcat:themeTaxonomy", CatalogTerms.themes())
        .add("foaf:homepage", CatalogTerms.link(ground.root() + "/data", "foaf:Document"))
        .add("dct:issued", CatalogTerms.time(ground.since()))
        .add("dct:modified", CatalogTerms.time(modified(ground, tables)))
        .add("dcat:dataset", entries)
        .add("dcat:service", service(ground, tables))
        .build();
  }

  private static Instant modified(Ground ground, List<DatasetDetails> tables) {
    return tables.stream()
        .flatMap(table -> table.files().stream())
        .map(KnownFile::changedAt)
        .max(Instant::compareTo)
        .orElse(ground.since())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private static JsonObjectBuilder publisher(Ground ground) {
    return Json.createObjectBuilder()
        .add("@id", ground.root() + "/#council")
        .add("@type", "foaf:Agent")
        .add("foaf:name", ground.words(ground.council()))
        .add("dct:type", CatalogTerms.localAuthority());
  }

  private static JsonObjectBuilder service(Ground ground, List<DatasetDetails> tables) {
    JsonArrayBuilder served = Json.createArrayBuilder();
    tables.forEach(table -> served.add(CatalogTerms.link(ground.root() + "/data#" + table.name())));
    return Json.createObjectBuilder()
        .add("@id", ground.root() + "/api/v1")
        .add("@type", "dcat:DataService")
        .add("dct:title", ground.words("API"))
        .add("dct:description", ground.words(ground.texts().get("opendata.lead")))
        .add("dct:publisher", CatalogTerms.link(ground.root() + "/#council"))
        .add("dct:license", CatalogTerms.license())
        .add("dct:conformsTo", CatalogTerms.link(OPENAPI, "dct:Standard"))
        .add("dcat:contactPoint", ground.contact())
        .add("dcat:keyword", ground.words("API"))
        .add("dcat:theme", CatalogTerms.theme())
        .add("dcat:servesDataset", served)
        .add("dcat:endpointURL", CatalogTerms.link(ground.root() + "/api/v1"))
        .add("dcat:endpointDescription", CatalogTerms.link(ground.root() + "/openapi"));
  }

  private static JsonObjectBuilder table(Ground ground, DatasetDetails dataset) {
    CatalogEntry entry =
        new CatalogEntry(
            ground,
            "/data#" + dataset.name(),
            dataset.title(ground.texts()),
            dataset.about(ground.texts()));
    for (DataForm form : DataForm.values()) {
      dataset.file(form).ifPresent(file -> entry.file(dataset, file));
    }
    return entry.build(ground.root() + "/#council");
  }

  /**
   * Where the catalog stands and in which language it speaks.
   *
   * @param root address of the site, without a slash at its end
   * @param council name of the council
   * @param since when the council's site began
   */
  record Ground(String root, String council, Instant since, Texts texts) {

    JsonObject words(String text) {
      return Json.createObjectBuilder()
          .add("@value", text)
          .add("@language", texts.locale().getLanguage())
          .build();
    }

    /** The area of the council, by its name. */
    JsonObject area() {
      return Json.createObjectBuilder()
          .add("@id", root + "/#area")
          .add("@type", "dct:Location")
          .add("skos:prefLabel", words(council))
          .build();
    }

    /** Whom to ask: how the council is reached stands at the foot of every page. */
    JsonObject contact() {
      return Json.createObjectBuilder()
          .add("@id", root + "/#contact")
          .add("@type", "vcard:Kind")
          .add("vcard:fn", words(council))
          .add("vcard:hasURL", CatalogTerms.link(root + "/"))
          .build();
    }
  }
}

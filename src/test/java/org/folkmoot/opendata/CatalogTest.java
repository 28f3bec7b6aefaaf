package org.folkmoot.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

/** The catalog and the shapes that it is checked against; {@code OpenDataIT} has the whole one. */
class CatalogTest {

  private static final String SHAPES = "src/test/resources/opendata/dcat-ap-shapes.ttl";
  private static final Instant DAY = Instant.parse("2026-05-01T10:00:00Z");

  /** What is mandatory or recommended of catalogs, datasets, their files, services and agents. */
  private static final List<String> ASKED_FOR =
      List.of(
          "dct:title",
          "dct:description",
          "dct:publisher",
          "dct:license",
          "dct:language",
          "dct:spatial",
          "dct:temporal",
          "dct:issued",
          "dct:modified",
          "dct:format",
          "dct:conformsTo",
          "dct:type",
          "dcat:dataset",
          "dcat:service",
          "dcat:themeTaxonomy",
          "dcat:theme",
          "dcat:keyword",
          "dcat:contactPoint",
          "dcat:distribution",
          "dcat:accessURL",
          "dcat:endpointURL",
          "dcat:endpointDescription",
          "dcat:servesDataset",
          "dcat:startDate",
          "dcat:endDate",
          "dcatap:availability",
          "spdx:algorithm",
          "spdx:checksumValue",
          "skos:prefLabel",
          "foaf:name",
          "foaf:homepage");

  private static String catalog(Locale language) {
    Texts texts = Texts.of(language, ZoneOffset.UTC, Map.of());
    Catalog.Ground ground =
        new Catalog.Ground("https://town.example", "Town", DAY.minusSeconds(86_400), texts);
    KnownFile csv = new KnownFile("rounds", DataForm.CSV, "ab".repeat(32), 1_000, 7, DAY);
    KnownFile json = new KnownFile("rounds", DataForm.JSON, "cd".repeat(32), 2_000, 7, DAY);
    CatalogEntry other = new CatalogEntry(ground, "/vote?name=a", "A vote", "Its archive");
    other.file("/api/v1/elections/a/archive", "application/octet-stream", null, DAY);
    return Catalog.describe(
            ground,
            List.of(new DatasetDetails("rounds", List.of(), List.of(csv, json))),
            List.of(other.build("https://town.example/#council")))
        .toString();
  }

  private static ValidationReport validate(String catalog) {
    Graph data = RDFParser.fromString(catalog, Lang.JSONLD).base("http://localhost/").toGraph();
    return ShaclValidator.get().validate(RDFDataMgr.loadGraph(SHAPES), data);
  }

  @Test
  void holdsWhatItsProfileAsksForInEachLanguage() {
    assertThat(validate(catalog(Locale.UK)).getEntries()).isEmpty();
    assertThat(validate(catalog(Locale.forLanguageTag("cy-GB"))).getEntries()).isEmpty();
    assertThat(catalog(Locale.forLanguageTag("cy-GB"))).contains("/language/CYM");
  }

  @Test
  void theShapesNoticeWhatIsMissing() {
    String catalog = catalog(Locale.UK);

    for (String term : ASKED_FOR) {
      assertThat(catalog).as(term).contains('"' + term + '"');
      String without = catalog.replace('"' + term + '"', "\"skos:note\"");
      assertThat(validate(without).getEntries()).as("without " + term).isNotEmpty();
    }
  }

  @Test
  void theShapesNoticeWhatIsOfAnotherKind() {
    String catalog = catalog(Locale.UK);

    assertThat(validate(catalog.replace("foaf:Agent", "foaf:Group")).getEntries()).isNotEmpty();
    assertThat(validate(catalog.replace("xsd:hexBinary", "xsd:string")).getEntries()).isNotEmpty();
    assertThat(validate(catalog.replace("dct:MediaType\"", "dct:Box\"")).getEntries()).isNotEmpty();
  }
}

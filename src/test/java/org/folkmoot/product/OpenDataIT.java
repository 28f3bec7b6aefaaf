package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Open data as a portal and a program see it, without a sign-in. */
@ExtendWith(WithProduct.class)
class OpenDataIT {

  private static final String SHAPES = "src/test/resources/opendata/dcat-ap-shapes.ttl";
  private static final String CATALOG = "/data/catalog.jsonld";

  @Test
  void theCatalogHoldsWhatItsProfileAsksFor(Product product) {
    ValidationReport report = validate(Client.of(product).get(CATALOG).body());

    assertThat(report.getEntries()).isEmpty();
  }

  private static ValidationReport validate(String catalog) {
    Graph data = RDFParser.fromString(catalog, Lang.JSONLD).base("http://localhost/").toGraph();
    return ShaclValidator.get().validate(RDFDataMgr.loadGraph(SHAPES), data);
  }

  @Test
  void everyFileOfTheCatalogIsThereWithItsChecksum(Product product) {
    Client portal = Client.of(product);
    JsonNode catalog = json(portal.get(CATALOG));
    int checked = 0;
    for (JsonNode dataset : catalog.get("dcat:dataset")) {
      for (JsonNode file : dataset.get("dcat:distribution")) {
        String path =
            file.get("dcat:downloadURL").get("@id").asText().replaceFirst("https?://[^/]+", "");
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        if (path.endsWith(".csv") || path.endsWith(".json")) {
          assertThat(answer.headers().firstValue("ETag"))
              .as(path)
              .contains('"' + Digest.ofUtf8(answer.body()).toHex() + '"');
          assertThat(file.get("spdx:checksum").get("spdx:checksumValue").get("@value").asText())
              .hasSize(64);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void anUnchangedFileIsNotSentAgain(Product product) {
    Client program = Client.of(product);
    HttpResponse<String> first = program.get("/api/v1/data/projects.csv");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = program.get("/api/v1/data/projects.csv", "If-None-Match", tag);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"files\";q=120;w=600");
  }

  @Test
  void theColumnsOfATableAreThoseThatItsMetadataDescribe(Product product) throws Exception {
    Client program = Client.of(product);
    for (JsonNode dataset : json(program.get("/api/v1/data"))) {
      String table = program.get("/api/v1/data/" + dataset.get("id").asText() + ".csv").body();
      List<CSVRecord> rows =
          CSVFormat.RFC4180.parse(new StringReader(table.substring(1))).getRecords();
      JsonNode columns =
          json(program.get(dataset.get("metadata").asText())).get("tableSchema").get("columns");

      assertThat(rows.get(0).toList()).isEqualTo(columns.findValuesAsText("name"));
      assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    }
  }

  @Test
  void staffGetTheSameFileAsStrangers(Product product) {
    String path = "/api/v1/data/comments.json";

    assertThat(Client.of(product).signedInAs("facilitator").get(path).body())
        .isEqualTo(Client.of(product).get(path).body());
  }

  @Test
  void votesOfAnOpenVoteAreInNoFile(Product product) {
    Client program = Client.of(product);
    for (JsonNode vote : json(program.get("/api/v1/data/votes.json")).get("rows")) {
      if (vote.get("state").asText().equals("open")) {
        assertThat(vote.get("voters").asLong() % 10).isZero();
        assertThat(vote.get("exact").asBoolean()).isFalse();
        assertThat(program.get("/api/v1/data/vote-results.csv").body())
            .doesNotContain(vote.get("vote").asText());
        assertThat(
                json(program.get("/api/v1/figures/turnout?vote=" + vote.get("vote").asText()))
                    .get("tables"))
            .isEmpty();
      }
    }
  }

  @Test
  void theDescriptionOfTheApiIsValid(Product product) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result =
        new OpenAPIV3Parser()
            .readContents(Client.of(product).get("/openapi").body(), null, options);

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths())
        .containsKeys("/api/v1/figures/turnout", "/api/v1/data");
  }

  @Test
  void turnoutOfARoundIsProtectedAndTagged(Product product) {
    String path = "/api/v1/figures/turnout?round=city-budget-2025";
    Client program = Client.of(product);
    HttpResponse<String> answer = program.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(program.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(program.get("/api/v1/figures/turnout").statusCode()).isEqualTo(400);
    assertThat(program.get("/api/v1/figures/turnout?round=none").statusCode()).isEqualTo(404);
    assertThat(program.get("/api/v1/figures/spending?round=city-budget-2025").body())
        .contains("byPlace", "Old Town");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}

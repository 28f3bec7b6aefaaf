package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator sets the map of the council up, in a browser. */
@ExtendWith(WithProduct.class)
class MapIT {

  private static final String PAGE = "/staff/map";
  private static final String GRID =
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[318000,176000],"
          + "[319000,176000],[319000,177000]]]}}]}";

  @Test
  void shapesAreTakenFromAFileOrTheReasonIsSaid(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      Page page = staff.page();
      staff.open(PAGE);
      page.locator("#map svg path.fm-map__ward").first().waitFor();
      assertThat(page.locator("#map .fm-map__name").allInnerTexts()).contains("Old Town");
      staff.check().holds();

      send(staff, "wards.geojson", GRID);
      page.locator("#errorSummary:has-text('EPSG:4326')").waitFor();
      page.locator("#map svg path.fm-map__ward").first().waitFor();
      staff.check().holds();

      send(staff, "wards.geojson", outlines(page));
      page.locator(".fm-page-note:has-text('6 wards have an outline')").waitFor();
    }
  }

  @Test
  void onlyPagesWithAMapMayShowTiles(Product product) {
    Client administrator = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    assertThat(policy(administrator, PAGE)).doesNotContain("tiles.example");
    save(administrator, "http://tiles.example/{z}/{x}/{y}.png", "© Somebody");
    assertThat(policy(administrator, PAGE)).doesNotContain("tiles.example");

    save(administrator, "https://tiles.example/{z}/{x}/{y}.png", "<img src=x onerror=alert(1)>");

    assertThat(policy(administrator, PAGE))
        .contains("img-src 'self' data: https://tiles.example;")
        .contains("script-src 'self' 'nonce-");
    assertThat(policy(administrator, "/staff/council")).doesNotContain("tiles.example");
    assertThat(Client.of(product).get("/api/v1/map").body()).doesNotContain("tiles.example");
    try (Staff staff =
        Staff.signIn(product, Product.OTHER_HOST, "administrator", Chromium.newVisitor())) {
      staff.open(PAGE);
      Locator credit = staff.page().locator("#map .leaflet-control-attribution");
      credit.waitFor();
      assertThat(credit.innerText()).contains("<img src=x onerror=alert(1)>");
      assertThat(credit.locator("img").count()).isZero();
    } finally {
      save(administrator, "", "");
    }
    assertThat(policy(administrator, PAGE)).doesNotContain("tiles.example");
  }

  private static void send(Staff staff, String name, String content) {
    staff
        .page()
        .setInputFiles(
            "#file",
            new FilePayload(
                name, "application/geo+json", content.getBytes(StandardCharsets.UTF_8)));
    staff.page().click("#send");
  }

  /** The outlines that the council has, as a file again. */
  private static String outlines(Page page) {
    return (String)
        page.evaluate(
            """
            async () => {
              const { wards } = await (await fetch("/api/v1/map")).json();
              const features = wards.map(({ name, geometry }) => ({ type: "Feature", properties: { name }, geometry }));
              return JSON.stringify({ type: "FeatureCollection", features });
            }
            """);
  }

  private static void save(Client administrator, String tiles, String attribution) {
    administrator.submit(
        PAGE, java.util.Map.of("tiles", tiles, "attribution", attribution, "save", "x"));
  }

  private static String policy(Client client, String page) {
    return client.get(page).headers().firstValue("Content-Security-Policy").orElseThrow();
  }
}

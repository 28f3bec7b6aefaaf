package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-9 and W-19: nothing of the server's own files, routes or methods is to be had. */
@ExtendWith(WithProduct.class)
class RefusedPathsIT {

  private static final String[] INSIDE = {
    "<web-app", "<ui:composition", "PROJECT_STAGE", "PK\u0003"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/web.xml",
        "/WEB-INF/templates/site.xhtml",
        "/%57EB-INF/web.xml",
        "/web-inf/web.xml",
        "/WEB-INF;/web.xml",
        "/;/WEB-INF/web.xml",
        "/.//WEB-INF/web.xml",
        "/x/../WEB-INF/web.xml",
        "/x/%2e%2e/WEB-INF/web.xml",
        "/x/..;/WEB-INF/web.xml",
        "/%c0%ae/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?ln=..%2fWEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?ln=folkmoot/../../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
        "/jakarta.faces.resource/web.xml.xhtml?con=../WEB-INF",
        "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml",
        "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml",
        "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml",
        "/jakarta.faces.resource/WEB-INF/web.xml.xhtml",
        "/jakarta.faces.resource/org/folkmoot/texts/messages.properties.xhtml"
      })
  void filesOfTheApplicationStayInside(String path, Product product) {
    String answer =
        RawHttp.send(
            product,
            "GET " + path + " HTTP/1.1",
            "Host: localhost:" + product.port(),
            "Connection: close");

    assertThat(RawHttp.status(answer)).isIn(301, 302, 400, 403, 404);
    assertThat(answer).doesNotContain(INSIDE);
  }

  /** The three attacks on a page name that comes from outside. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/web.xml",
        "file:///etc/passwd",
        "http://127.0.0.1:1/page.xhtml",
        "jar:file:///tmp/x.jar!/page.xhtml",
        "../WEB-INF/web.xml",
        "#{request}",
        "${123456*1000}"
      })
  void noParameterNamesAPage(String value, Product product) {
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    String[] pages = {
      "/index?src=",
      "/help?page=",
      "/process?process=",
      "/outcome?round=",
      "/sign-in?next=",
      "/projects?round=city-budget-2025&q=",
      "/errors/failed?template="
    };
    for (String page : pages) {
      HttpResponse<String> answer = Client.of(product).get(page + encoded);

      assertThat(answer.statusCode()).as(page).isIn(200, 404);
      assertThat(answer.body())
          .as(page)
          .doesNotContain(INSIDE)
          .doesNotContain("root:", "123456000");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/base",
        "/health",
        "/health/",
        "/health/anything",
        "/health/live/anything",
        "/health/started",
        "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=x",
        "/h2-console",
        "/h2-console/login.do",
        "/management",
        "/management/domain",
        "/asadmin",
        "/rest-management/v1",
        "/openapi-ui",
        "/.git/config",
        "/.env",
        "/actuator",
        "/console",
        "/api",
        "/api/v1/application.wadl",
        "/resources/folkmoot/css/base.css",
        "/staff/index.xhtml/x",
        "/index.jsp"
      })
  void whatNobodyDeclaredIsNotThere(String path, Product product) {
    assertThat(Client.of(product).get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND", "TRACE", "OPTIONS", "FOO"})
  void onlyReadingAndSendingFormsAreMethods(String method, Product product) {
    for (String path : new String[] {"/", "/api/v1/rounds", "/sign-in", "/openapi"}) {
      String answer =
          RawHttp.send(
              product,
              method + " " + path + " HTTP/1.1",
              "Host: localhost:" + product.port(),
              "X-Secret: seen-by-trace",
              "Content-Length: 0",
              "Connection: close");

      assertThat(RawHttp.status(answer)).as(path).isEqualTo(405);
      assertThat(answer).as(path).doesNotContain("seen-by-trace");
    }
  }

  @Test
  void theApiTakesNoForms(Product product) {
    HttpResponse<String> answer =
        Client.of(product).send("POST", "/api/v1/rounds", BodyPublishers.ofString("{}"));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void theSetUpPageIsGoneOnceACouncilExists(Product product) {
    assertThat(Client.of(product).get("/setup").statusCode()).isEqualTo(404);
  }
}

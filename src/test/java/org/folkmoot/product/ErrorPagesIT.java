package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-23: what goes wrong is told in the council's words, without a look inside. */
@ExtendWith(WithProduct.class)
class ErrorPagesIT {

  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z]+\\.[a-z.]+|org\\.folkmoot(?!/budgets/rule)|jakarta\\.(?!faces\\.(resource|ViewState))|java\\.|Payara|GlassFish|Grizzly|Mojarra|PrimeFaces"
              + " [0-9]|#\\{|\\$\\{|/WEB-INF|/tmp/|\\.java|SELECT ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no-such-page",
        "/outcome?round=",
        "/outcome?round=city-budget-2025&run=99999999999999",
        "/outcome?round=city-budget-2025&run=1",
        "/outcome?round=%00",
        "/project?round=city-budget-2025&project=%F0%9F%92%A9",
        "/project",
        "/projects?round=x'%20or%201=1--",
        "/projects?round=city-budget-2025&page=-1&sort='&q=%25_",
        "/process?process=%7B%7D",
        "/staff/index.xhtml.bak",
        "/sign-in?next=javascript:alert(1)",
        "/help?lang=%00",
        "/api/v1/rounds/%2e%2e",
        "/api/v1/rounds/%27/outcome",
        "/api/v1/rounds/no-such/ballots.pb",
        "/api/v1/processes/x",
        "/brand/x/y",
        "/jakarta.faces.resource/x.y.xhtml?ln=folkmoot&v=1",
        "/errors/failed"
      })
  void aWrongAddressTellsNothing(String path, Product product) {
    HttpResponse<String> answer = Client.of(product).get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isIn(200, 400, 403, 404, 406);
    assertTellsNothing(answer);
  }

  @Test
  void aFormForAFileThatComesWithoutFilesIsShownAgain(Product product) {
    Client facilitator = Client.of(product).signedInAs("facilitator");

    HttpResponse<String> answer =
        facilitator.submit("/staff/import?process=city-budget-2026", Map.of("submit", "x"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("errorSummary");
  }

  @Test
  void brokenFormsTellNothing(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = Client.hiddenFields(person.get("/sign-in").body());
    String state = String.valueOf(form.get("jakarta.faces.ViewState"));
    String[] states = {
      "stateless", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", "", "-1:-1", state + "x"
    };
    for (String broken : states) {
      HttpResponse<String> answer =
          person.post(
              "/sign-in",
              Map.of(
                  "form", "form", "signIn", "x", "email", "a", "jakarta.faces.ViewState", broken));

      assertThat(answer.statusCode()).as(broken).isIn(200, 302, 400, 403, 500);
      assertTellsNothing(answer);
    }
  }

  @Test
  void aPageOfTheStaffFailsWithoutTellingWhatItNeeded(Product product) {
    Client facilitator = Client.of(product).signedInAs("facilitator");
    String[] pages = {
      "/staff/round?round=none",
      "/staff/project?round=none",
      "/staff/project?round=city-budget-2025&project=none",
      "/staff/import",
      "/staff/import-job?id=x",
      "/staff/import-job?id=999999",
      "/staff/count?round=none",
      "/staff/publish?round=city-budget-2025&run=x",
      "/staff/process?process=none"
    };
    for (String page : pages) {
      HttpResponse<String> answer = facilitator.get(page, "Accept", "text/html");

      assertThat(answer.statusCode()).as(page).isEqualTo(404);
      assertTellsNothing(answer);
    }
  }

  private static void assertTellsNothing(HttpResponse<String> answer) {
    assertThat(answer.body()).doesNotContainPattern(INSIDE);
  }
}

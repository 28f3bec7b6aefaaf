package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Findings 11 and 31: what somebody typed waits for that person, and for nobody else. */
@ExtendWith(WithProduct.class)
class KeptFormsIT {

  private static final String PAGE = "/account/details";
  private static final String TYPED = "Typed by Siân";

  @Test
  void isShownToItsAuthorAfterSigningInAnew(Product product) {
    Map<String, String> form = formOf(product, "resident");
    Client browser = Client.of(product);

    HttpResponse<String> answer = browser.post(PAGE, form);
    browser.signedInAs("resident");

    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in?next=");
    assertThat(browser.get(PAGE).body()).contains(TYPED);
    assertThat(browser.get(PAGE).body()).doesNotContain(TYPED);
  }

  @Test
  void isNotShownToWhoeverSignsInNextInThatBrowser(Product product) {
    Map<String, String> form = formOf(product, "councillor");
    Client browser = Client.of(product);

    browser.post(PAGE, form);
    browser.signedInAs("auditor");

    assertThat(browser.get(PAGE).body()).doesNotContain(TYPED);
  }

  @Test
  void isNotKeptWithoutTheFieldThatOurFormsCarry(Product product) {
    Client browser = Client.of(product);

    browser.post(PAGE, Map.of("name", TYPED));
    browser.post(PAGE, Map.of("name", TYPED, "folkmoot.owner", "1.2.AAAA"));
    browser.signedInAs("moderator");

    assertThat(browser.cookies()).doesNotContainKey("folkmoot-form");
    assertThat(browser.get(PAGE).body()).doesNotContain(TYPED);
  }

  @Test
  void postingWithoutSigningInBeginsNoSession(Product product) {
    Client browser = Client.of(product);

    browser.post(PAGE, Map.of("name", TYPED));

    assertThat(browser.cookies()).isEmpty();
  }

  /** The page was open for too long, or another tab signed somebody else in. */
  @Test
  void anotherPersonsPageInTheSameBrowserIsNotTaken(Product product) {
    Map<String, String> form = formOf(product, "evaluator");
    Client browser = Client.of(product).signedInAs("trustee");

    HttpResponse<String> answer = browser.post(PAGE, form);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.get(PAGE).body()).doesNotContain(TYPED);
    Client evaluator = Client.of(product).signedInAs("evaluator");
    assertThat(evaluator.get(PAGE).body()).doesNotContain(TYPED);
  }

  @Test
  void aPageThatWasOpenForTooLongShowsItsTextAgain(Product product) {
    Client author = Client.of(product).signedInAs("resident");
    Map<String, String> form = new HashMap<>(Client.hiddenFields(author.get(PAGE).body()));
    form.put("jakarta.faces.ViewState", "1:1");
    form.put("name", TYPED);

    assertThat(author.post(PAGE, form).headers().firstValue("Location").orElse("")).endsWith(PAGE);
    assertThat(author.get(PAGE).body()).contains(TYPED);
  }

  @Test
  void aStrangersFormIsShownOnceAndNotToWhoSignsIn(Product product) {
    Map<String, String> form = Map.of("jakarta.faces.ViewState", "1:1", "body", TYPED);
    Client stranger = Client.of(product);
    Client other = Client.of(product);

    assertThat(stranger.post("/complaint", form).statusCode()).isEqualTo(302);
    assertThat(stranger.get("/complaint").body()).contains(TYPED);
    assertThat(stranger.get("/complaint").body()).doesNotContain(TYPED);

    other.post("/complaint", form);
    other.signedInAs("resident");
    assertThat(other.get("/complaint").body()).doesNotContain(TYPED);
  }

  /** Fields whose name contains "code" are text like others; one-time codes are not kept. */
  @Test
  void theNumberOfAProjectAndAPostcodeAreKept(Product product) {
    Client administrator = Client.of(product).signedInAs("administrator");
    Map<String, String> form =
        new HashMap<>(Client.hiddenFields(administrator.get("/staff/desk").body()));
    form.put("jakarta.faces.ViewState", "1:1");
    form.put("postcode", "CF10 1AA");

    administrator.post("/staff/desk", form);

    assertThat(administrator.get("/staff/desk").body()).contains("CF10 1AA");
  }

  /** The fields that a page for this role hands out, and a name typed into it. */
  private static Map<String, String> formOf(Product product, String role) {
    Client author = Client.of(product).signedInAs(role);
    Map<String, String> form = new HashMap<>(Client.hiddenFields(author.get(PAGE).body()));
    form.put("name", TYPED);
    form.put("save", "x");
    return form;
  }
}

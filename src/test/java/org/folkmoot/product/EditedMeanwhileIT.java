package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CO-7, finding 23: of two editors the second is told, with both texts, and loses nothing. */
@ExtendWith(WithProduct.class)
class EditedMeanwhileIT {

  private static final String PAGE = "/staff/council";
  private static final Pattern NAME = Pattern.compile("id=\"name\"[^>]* value=\"([^\"]*)\"");
  private static final String ROUND_TITLE = "title-en";
  private static final String PROJECT_NAME = "name-en";
  private static final Pattern HOSTS =
      Pattern.compile("<textarea id=\"hosts\"[^>]*>\\s*([^<]*)</textarea>");

  @Test
  void theSecondOfTwoEditorsSeesBothTexts(Product product) {
    Client first = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    Client second = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    String before = find(NAME, first.get(PAGE).body());
    Map<String, String> mine = form(first, before + " one");
    Map<String, String> yours = form(second, before + " two");

    assertThat(first.post(PAGE, mine).statusCode()).isEqualTo(302);
    HttpResponse<String> refused = second.post(PAGE, yours);

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body())
        .contains("Somebody else changed this", "It now says: " + before + " one");
    assertThat(find(NAME, refused.body())).isEqualTo(before + " two");
    assertThat(find(NAME, first.get(PAGE).body())).isEqualTo(before + " one");

    Map<String, String> again = new HashMap<>(yours);
    again.putAll(Client.hiddenFields(refused.body()));
    assertThat(second.post(PAGE, again).statusCode()).isEqualTo(302);
    assertThat(find(NAME, first.get(PAGE).body())).isEqualTo(before + " two");
    assertThat(first.post(PAGE, form(first, before)).statusCode()).isEqualTo(302);
  }

  @Test
  void ofAProcess(Product product) {
    String slug = new Facilitator(new Client(product, Product.OTHER_HOST)).createProcess("Greens");
    String page = "/staff/process-about?process=" + slug;

    tellsTheSecond(
        product,
        page,
        "title-en",
        Map.of("summary-en", "Made by two.", "reason-en", "It was not clear."));
  }

  @Test
  void ofADayOfAPhase(Product product) {
    String slug = new Facilitator(new Client(product, Product.OTHER_HOST)).draftProcess("Days");
    String page = "/staff/process-days?process=" + slug;
    Map<String, String> same = Map.of("firstVOTE", "2026-03-01");
    Client first = facilitator(product);
    Client second = facilitator(product);
    Map<String, String> mine = filled(first, page, same, "lastVOTE", "2026-03-20");
    Map<String, String> yours = filled(second, page, same, "lastVOTE", "2026-03-21");

    assertThat(first.post(page, mine).statusCode()).isEqualTo(302);

    assertThat(second.post(page, yours).body()).contains("It now says: 20 March 2026");
  }

  @Test
  void ofARoundAndOfAProject(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    String process = facilitator.createProcess("Two at once");
    String round = facilitator.createRound(process, "Greens", "1000");
    facilitator.addProject(round, "1", "Trees", "10");

    tellsTheSecond(
        product,
        "/staff/round?round=" + round,
        ROUND_TITLE,
        Map.of("budget", "1000", "voteType", "APPROVAL", "rule", "EQUAL_SHARES"));
    tellsTheSecond(
        product,
        "/staff/project?round=" + round + "&project=1",
        PROJECT_NAME,
        Map.of("cost", "10", "ward", ""));
  }

  private static void tellsTheSecond(
      Product product, String page, String input, Map<String, String> rest) {
    Client first = facilitator(product);
    Client second = facilitator(product);
    Map<String, String> mine = filled(first, page, rest, input, "Greens one");
    Map<String, String> yours = filled(second, page, rest, input, "Greens two");

    assertThat(first.post(page, mine).statusCode()).isEqualTo(302);
    HttpResponse<String> refused = second.post(page, yours);

    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("Somebody else changed this", "It now says: Greens one");
    Pattern value = Pattern.compile("id=\"" + input + "\"[^>]* value=\"([^\"]*)\"");
    assertThat(find(value, refused.body())).isEqualTo("Greens two");
    assertThat(find(value, first.get(page).body())).isEqualTo("Greens one");
    Map<String, String> again = new HashMap<>(yours);
    again.putAll(Client.hiddenFields(formOf(refused.body())));
    assertThat(second.post(page, again).statusCode()).isEqualTo(302);
    assertThat(find(value, first.get(page).body())).isEqualTo("Greens two");
  }

  private static Client facilitator(Product product) {
    return new Client(product, Product.OTHER_HOST).signedInAs("facilitator");
  }

  private static Map<String, String> filled(
      Client client, String page, Map<String, String> rest, String input, String text) {
    Map<String, String> form = new HashMap<>(Client.hiddenFields(formOf(client.get(page).body())));
    form.putAll(rest);
    form.put(input, text);
    form.put("save", "x");
    return form;
  }

  /** From the form that is saved on, where a page has several. */
  private static String formOf(String page) {
    int start = page.indexOf("id=\"form\"");
    assertThat(start).as(page).isPositive();
    return page.substring(start);
  }

  private static Map<String, String> form(Client client, String name) {
    String page = client.get(PAGE).body();
    Map<String, String> form = new HashMap<>(Client.hiddenFields(page));
    form.put("name", name);
    form.put("brand", selected(page));
    form.put("zone", "Europe/London");
    form.put("hosts", find(HOSTS, page).strip());
    form.put("save", "x");
    return form;
  }

  private static String selected(String page) {
    return find(Pattern.compile("<option value=\"([^\"]+)\"[^>]*selected"), page);
  }

  private static String find(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as("%s in %s", pattern, page).isTrue();
    return found.group(1);
  }
}

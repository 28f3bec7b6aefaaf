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

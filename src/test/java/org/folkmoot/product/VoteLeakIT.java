package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody learns before the count how many chose what: when the same people choose something else,
 * nothing that anybody can ask for is different but names, times and the length of the list.
 */
@ExtendWith(WithProduct.class)
class VoteLeakIT {

  private static final String VOTE = "a-name-for-the-library";

  private static final List<String> PUBLIC =
      List.of(
          "/votes",
          "/vote?name=" + VOTE,
          "/vote/check?name=" + VOTE,
          "/process?process=our-library",
          "/api/v1/elections",
          HttpVoter.address(VOTE, ""),
          HttpVoter.address(VOTE, "/booth?lang=en"));

  private static final List<String> STAFF =
      List.of("/staff/votes", "/staff/vote?name=" + VOTE, "/staff/vote-letters?name=" + VOTE);

  private static final List<String> NOT_THERE =
      List.of("/result", "/archive", "/sidecar", "/ballots.pb");

  @Test
  void whatPeopleChoseIsNowhereBeforeTheCount(Product product) {
    ElectionApiIT.awaitOpen(product);
    Client nobody = Client.of(product);
    HttpVoter ceri = HttpVoter.of(Client.of(product).signedInAs("trustee"), nobody, VOTE);
    HttpVoter dylan = HttpVoter.of(Client.of(product).signedInAs("administrator"), nobody, VOTE);
    Client facilitator = Client.of(product).signedInAs("facilitator");
    Client administrator = Client.of(product).signedInAs("administrator");

    assertThat(ceri.cast(ceri.ballot(0, 1, 0, 0)).statusCode()).isEqualTo(201);
    assertThat(dylan.cast(dylan.ballot(0, 1, 0, 0)).statusCode()).isEqualTo(201);
    Map<String, String> before = look(nobody, facilitator, administrator);
    assertThat(ceri.cast(ceri.ballot(0, 0, 0, 1)).statusCode()).isEqualTo(201);
    assertThat(dylan.cast(dylan.ballot(0, 0, 0, 1)).statusCode()).isEqualTo(201);
    Map<String, String> after = look(nobody, facilitator, administrator);

    assertThat(after).isEqualTo(before);
    for (String file : NOT_THERE) {
      assertThat(nobody.get(HttpVoter.address(VOTE, file)).statusCode()).as(file).isEqualTo(404);
      assertThat(administrator.get(HttpVoter.address(VOTE, file)).statusCode()).isEqualTo(404);
    }
  }

  private static Map<String, String> look(Client nobody, Client facilitator, Client administrator) {
    Map<String, String> pages = new LinkedHashMap<>();
    PUBLIC.forEach(path -> pages.put(path, masked(nobody.get(path).body())));
    STAFF.forEach(path -> pages.put(path, masked(facilitator.get(path).body())));
    pages.put("log", masked(administrator.get("/staff/log").body()));
    pages.put("mail", masked(administrator.get("/demo/mail").body()));
    return pages;
  }

  /** Without what is another one each time: names by chance, states of forms, the time of day. */
  private static String masked(String page) {
    return page.replaceAll("[A-Za-z0-9+/=_:-]{18,}", "*")
        .replaceAll("\"now\":\"[^\"]*\"", "now")
        .replaceAll("value=\"[^\"]*\"", "value");
  }
}

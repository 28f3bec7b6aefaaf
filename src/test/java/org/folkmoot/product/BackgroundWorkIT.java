package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who starts long work finds it again from the board: facilitators their own, nobody else any. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackgroundWorkIT {

  private static final Pattern ACCOUNT = Pattern.compile("/staff/person\\?id=(\\d+)");
  private static final String LINK = "href=\"/staff/jobs\"";
  private static final String WHO = "moderator";

  private String mine = "";
  private String mineFile = "";
  private String yoursFile = "";

  @BeforeAll
  void somebodyRunsOneOfTwoProcesses() {
    Facilitator facilitator = new Facilitator(visitor());
    mine = facilitator.createProcess("Work of mine");
    facilitator.importRound(mine, "mine.pb", SmallFiles.of("Round of mine", 2));
    mineFile = facilitator.lastImport();
    String yours = facilitator.createProcess("Work of yours");
    facilitator.importRound(yours, "yours.pb", SmallFiles.of("Round of yours", 2));
    yoursFile = facilitator.lastImport();
    changeRole("grant");
  }

  @AfterAll
  void noLonger() {
    changeRole("withdraw");
  }

  private static Client visitor() {
    return new Client(Product.shared(), Product.OTHER_HOST);
  }

  private void changeRole(String change) {
    Client administrator = visitor().signedInAs("administrator");
    Matcher person =
        ACCOUNT.matcher(administrator.get("/staff/people?q=" + WHO + "@demo.example").body());
    assertThat(person.find()).isTrue();
    String page =
        "/staff/role?change="
            + change
            + "&role=FACILITATOR&id="
            + person.group(1)
            + "&process="
            + mine;
    assertThat(administrator.submit(page, Map.of("change", "x")).statusCode()).isEqualTo(302);
  }

  @Test
  void whoRunsOneProcessSeesItsWorkOnly() {
    Client only = visitor().signedInAs(WHO);

    assertThat(only.get("/staff").body()).contains(LINK);
    assertThat(only.get("/staff/jobs").statusCode()).isEqualTo(200);
    assertThat(only.get("/staff/jobs").body())
        .as("imports %s and %s", mineFile, yoursFile)
        .contains("mine.pb")
        .doesNotContain("yours.pb");
  }

  @Test
  void facilitatorsAndAdministratorsOfTheCouncilAreLedThere() {
    for (String role : new String[] {"facilitator", "administrator"}) {
      Client client = visitor().signedInAs(role);
      assertThat(client.get("/staff").body()).as(role).containsOnlyOnce(LINK);
      assertThat(client.get("/staff/jobs").body()).as(role).contains("mine.pb", "yours.pb");
    }
  }

  @Test
  void othersAreNot() {
    for (String role : new String[] {"councillor", "auditor", "trustee"}) {
      Client client = visitor().signedInAs(role);
      assertThat(client.get("/staff").body()).as(role).doesNotContain(LINK);
      assertThat(client.get("/staff/jobs").statusCode()).as(role).isEqualTo(403);
    }
  }
}

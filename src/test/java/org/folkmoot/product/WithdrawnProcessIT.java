package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding 37: the rounds of a withdrawn process are read no more; everybody reads why. */
@ExtendWith(WithProduct.class)
class WithdrawnProcessIT {

  private static final String REASON = "The money is needed for the flood.";

  @Test
  void itsRoundsLeadToItsReason(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    String process = facilitator.createProcess("Soon withdrawn");
    String round = facilitator.createRound(process, "Its money", "1000");
    facilitator.addProject(round, "1", "Its project", "10");
    facilitator.publish("/staff/round?round=" + round);
    Client anybody = new Client(product, Product.OTHER_HOST);
    assertThat(anybody.get("/projects?round=" + round).body()).contains("Its project");
    assertThat(anybody.get("/api/v1/rounds").body()).contains(round);

    HttpResponse<String> withdrawn =
        facilitator
            .client()
            .submit(
                "/staff/process-end?process=" + process + "&way=withdraw",
                Map.of("reason-en", REASON, "end", "x"));

    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(302);
    for (String page :
        new String[] {
          "/projects?round=" + round, "/project?project=1&round=" + round, "/outcome?round=" + round
        }) {
      HttpResponse<String> answer = anybody.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .as(page)
          .endsWith("/process?process=" + process);
      assertThat(answer.body()).doesNotContain("Its project");
    }
    assertThat(anybody.get("/process?process=" + process).body())
        .contains("The council withdrew this on", REASON)
        .doesNotContain("Its money");
    for (String path : new String[] {"", "/projects", "/ballots.pb", "/outcome", "/outcomes"}) {
      HttpResponse<String> answer = anybody.get("/api/v1/rounds/" + round + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(410);
      assertThat(answer.body()).contains(REASON).doesNotContain("Its");
    }
    assertThat(anybody.get("/api/v1/processes/" + process).statusCode()).isEqualTo(410);
    assertThat(anybody.get("/api/v1/rounds").body()).doesNotContain(round);
    assertThat(anybody.get("/").body()).doesNotContain("Its money");
  }
}

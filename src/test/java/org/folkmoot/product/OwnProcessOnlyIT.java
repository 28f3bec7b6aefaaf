package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * AZ-1, finding G: who runs one process has no way into another one, not even by a page that names
 * both: rights are asked of what changes, not of what the address names first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnProcessOnlyIT {

  private static final Pattern ACCOUNT = Pattern.compile("/staff/person\\?id=(\\d+)");
  private static final String WHO = "trustee";

  private final String host = Product.OTHER_HOST;

  @SuppressWarnings("NullAway.Init")
  private Client only;

  private String mine = "";
  private String mineRound = "";
  private String yours = "";
  private String yoursRound = "";
  private String yoursImport = "";
  private String account = "";

  @BeforeAll
  void somebodyRunsOneProcess() {
    Product product = Product.shared();
    Facilitator facilitator = new Facilitator(new Client(product, host));
    mine = facilitator.createProcess("Mine");
    mineRound = facilitator.importRound(mine, "mine.pb", SmallFiles.of("Mine", 2));
    yours = facilitator.createProcess("Yours");
    yoursRound = facilitator.importRound(yours, "yours.pb", SmallFiles.of("Yours", 2));
    yoursImport = facilitator.lastImport();
    changeRole("grant");
    only = new Client(product, host).signedInAs(WHO);
  }

  @AfterAll
  void noLonger() {
    changeRole("withdraw");
  }

  private void changeRole(String change) {
    Client administrator = new Client(Product.shared(), host).signedInAs("administrator");
    Matcher person =
        ACCOUNT.matcher(administrator.get("/staff/people?q=" + WHO + "@demo.example").body());
    assertThat(person.find()).isTrue();
    account = person.group(1);
    HttpResponse<String> done =
        administrator.submit(
            "/staff/role?change=" + change + "&role=FACILITATOR&id=" + account + "&process=" + mine,
            Map.of("change", "x"));
    assertThat(done.statusCode()).isEqualTo(302);
  }

  @Test
  void opensItsOwnPages() {
    for (String path :
        new String[] {
          "/staff/process?process=" + mine,
          "/staff/round?round=" + mineRound,
          "/staff/import?process=" + mine
        }) {
      assertThat(only.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @TestFactory
  Stream<DynamicTest> opensNoPageOfAnotherProcess() {
    return Stream.of(
            "/staff/process?process=" + yours,
            "/staff/process-about?process=" + yours,
            "/staff/process-days?process=" + yours,
            "/staff/process-open?process=" + yours,
            "/staff/process-people?process=" + yours,
            "/staff/process-preview?process=" + yours,
            "/staff/team?process=" + yours,
            "/staff/import?process=" + yours,
            "/staff/import?process=" + yours + "&round=" + mineRound,
            "/staff/round?process=" + yours,
            "/staff/round?round=" + yoursRound,
            "/staff/round?process=" + mine + "&round=" + yoursRound,
            "/staff/project?round=" + yoursRound + "&project=P1",
            "/staff/project?process=" + mine + "&round=" + yoursRound,
            "/staff/count?round=" + yoursRound,
            "/staff/count?process=" + mine + "&round=" + yoursRound,
            "/staff/publish?round=" + yoursRound + "&run=1",
            "/staff/compare-rules?round=" + yoursRound,
            "/staff/compare-rules?process=" + mine + "&round=" + yoursRound,
            "/staff/import-job?id=" + yoursImport,
            "/staff/import-job?process=" + mine + "&id=" + yoursImport,
            "/staff/role?change=grant&role=FACILITATOR&process=" + yours)
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () -> {
                      HttpResponse<String> answer = only.get(path);
                      assertThat(answer.statusCode()).isIn(302, 403, 404);
                      assertThat(answer.body()).doesNotContain("Yours");
                      assertThat(only.post(path, Map.of("save", "x")).statusCode())
                          .isIn(302, 403, 404);
                    }));
  }

  @Test
  void loadsNoBallotsIntoTheRoundOfAnotherProcess() {
    String path = "/staff/import?process=" + mine + "&round=" + yoursRound;

    HttpResponse<String> answer =
        only.upload(path, "forged.pb", SmallFiles.of("Forged " + yoursRound, 3));

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .as("the page of an import")
        .doesNotContain("/staff/import-job");
  }

  /** Who reads one process reads of the log what was done there. */
  @Test
  void readsNothingOfAnotherProcessInTheLog() {
    assertThat(only.get("/staff/log").body()).doesNotContain("Yours");
    assertThat(only.get("/staff/log-export").body()).doesNotContain("Yours");
    assertThat(only.get("/staff/log-export?format=csv").body()).doesNotContain("Yours");
  }
}

package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The work of a facilitator by bare HTTP, where a test needs a round but not a browser. */
final class Facilitator {

  private static final Pattern NAME = Pattern.compile("(?:process|round|id|run|request)=([^&\"]+)");

  private static final Pattern CODE = Pattern.compile("fm-lead\">(\\w{4}-\\w{4}-\\w{4}-\\w+)<");

  private static final Pattern RUN = Pattern.compile("/staff/publish\\?round=[^&]+&amp;run=(\\d+)");

  private final Client client;
  private String lastImport = "";

  Facilitator(Client client) {
    this.client = client.signedInAs("facilitator");
  }

  /** Number of the last import. */
  String lastImport() {
    return lastImport;
  }

  Client client() {
    return client;
  }

  /** Creates and publishes a process; gives its name in addresses. */
  String createProcess(String title) {
    return createProcess(title, "2026-03-01", "2026-03-14");
  }

  /** The same with these days for voting. */
  String createProcess(String title, String first, String last) {
    String process = draftProcess(title);
    Map<String, String> days = new HashMap<>();
    days.put("firstVOTE", first);
    days.put("lastVOTE", last);
    days.put("save", "Save");
    lastName(client.submit("/staff/process-days?process=" + process, days));
    publish("/staff/process?process=" + process);
    return process;
  }

  /** Drafts a process without days; gives its name in addresses. */
  String draftProcess(String title) {
    Map<String, String> form = new HashMap<>();
    form.put("title-en", title);
    form.put("summary-en", "Made by a test.");
    form.put("save", "Save");
    return lastName(client.submit("/staff/process-about", form));
  }

  /** Sets up a round by hand; gives its name in addresses. */
  String createRound(String process, String title, String budget) {
    return createRound(process, title, budget, Map.of());
  }

  /** The same with other choices of its form. */
  String createRound(String process, String title, String budget, Map<String, String> others) {
    Map<String, String> form = new HashMap<>();
    form.put("title-en", title);
    form.put("budget", budget);
    form.put("voteType", "APPROVAL");
    form.put("rule", "EQUAL_SHARES");
    form.put("save", "Save");
    form.putAll(others);
    return lastName(client.submit("/staff/round?process=" + process, form));
  }

  /** Adds a project to a round. */
  void addProject(String round, String code, String name, String cost) {
    addProject(round, code, name, cost, "");
  }

  /** Adds a project in a ward to a round. */
  void addProject(String round, String code, String name, String cost, String place) {
    Map<String, String> form = new HashMap<>();
    form.put("projectCode", code);
    form.put("name-en", name);
    form.put("cost", cost);
    form.put("ward", place.isEmpty() ? "" : "other");
    form.put("place", place);
    form.put("save", "Save");
    lastName(client.submit("/staff/project?round=" + round, form));
  }

  /** Imports a file into a process; gives the round. */
  String importRound(String process, String fileName, String content) {
    String job = lastName(client.upload("/staff/import?process=" + process, fileName, content));
    lastImport = job;
    String[] page = {""};
    Product.await(
        60,
        () -> {
          page[0] = client.get("/staff/import-job?id=" + job).body();
          return page[0].contains("fm-message--");
        });
    Matcher matcher = Pattern.compile("/staff/round\\?round=([^\"]+)").matcher(page[0]);
    assertThat(matcher.find()).as(page[0]).isTrue();
    return matcher.group(1);
  }

  /** Publishes a process or a round on its page. */
  void publish(String path) {
    String page = client.get(path).body();
    Map<String, String> form =
        new HashMap<>(Client.hiddenFields(page.substring(page.indexOf("id=\"publishForm\""))));
    form.put("nevertheless", "on");
    form.put("publish", "Publish");
    assertThat(client.post(path, form).statusCode()).isEqualTo(302);
  }

  /** Counts a published round by its rule and publishes the outcome. */
  void decide(String round) {
    String address = "/staff/count?round=" + round;
    String page = client.get(address).body();
    Map<String, String> form =
        new HashMap<>(Client.hiddenFields(page.substring(page.indexOf("id=\"countForm\""))));
    form.put("count", "Count");
    String request = lastName(client.post(address, form));
    String[] run = {""};
    Product.await(
        60,
        () -> {
          Matcher found = RUN.matcher(client.get(address + "&request=" + request).body());
          run[0] = found.find() ? found.group(1) : "";
          return !run[0].isEmpty();
        });
    HttpResponse<String> published =
        client.submit(
            "/staff/publish?round=" + round + "&run=" + run[0], Map.of("publish", "Publish"));
    assertThat(published.statusCode()).isEqualTo(302);
  }

  /** Records that the council accepts the first project of a round; gives what people cite. */
  String decideFor(String round) {
    Map<String, String> form = new HashMap<>();
    form.put("verdict", "ACCEPT");
    form.put("decidedOn", "2026-03-20");
    form.put("decidedBy-en", "Full council");
    form.put("owner-en", "Priya, Streets");
    form.put("due", "2027-06-30");
    form.put("send", "Record");
    HttpResponse<String> answer =
        client.submit("/staff/decision?kind=project&ref=" + round + "/P1", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*=", "");
  }

  /** At the desk an officer makes a code for somebody of the demo's register. */
  String codeFromTheDesk(String reference) {
    Map<String, String> wanted = form(client.get("/staff/desk").body(), "referenceForm");
    wanted.put("reference", reference);
    wanted.put("findByReference", "x");
    HttpResponse<String> found = client.post("/staff/desk", wanted);
    assertThat(found.statusCode()).as(found.body()).isEqualTo(302);
    String location = found.headers().firstValue("Location").orElseThrow();
    String entry = location.substring(location.indexOf("/staff/"));
    Map<String, String> making = form(client.get(entry).body(), "codeForm");
    making.put("makeCode", "x");
    Matcher code = CODE.matcher(client.post(entry, making).body());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static Map<String, String> form(String page, String id) {
    int start = page.indexOf("id=\"" + id + "\"");
    assertThat(start).as(page).isPositive();
    return Client.hiddenFields(page.substring(start, page.indexOf("</form>", start)));
  }

  /** The last name in the address to which an answer leads. */
  private static String lastName(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    Matcher matcher = NAME.matcher(answer.headers().firstValue("Location").orElseThrow());
    String last = "";
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return last;
  }
}

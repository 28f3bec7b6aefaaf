package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People talk about an idea, on a phone and without a script; nothing that they type is lost. */
@ExtendWith(WithProduct.class)
class CommentsIT {

  private static final Pattern IDEA =
      Pattern.compile("href=\"(/proposal\\?ref=P\\d+)\">20 miles an hour");

  @Test
  void aResidentWritesAnswersMarksChangesAndDeletesOnAPhone(Product product) {
    String idea = idea(product);
    try (BrowserContext context = Chromium.newVisitor();
        PageCheck check = new PageCheck(context)) {
      Page page = check.page();
      page.setViewportSize(320, 640);
      check.open(product.url(Product.MAIN_HOST, idea), 200).holds();
      assertThat(page.locator("#commentForm").count()).isZero();
      check.press("a[href^='/sign-in?next=']:has-text('Sign in to comment')");
      page.fill("#email", "resident@demo.example");
      page.fill("#password", Product.PASSWORD);
      check.press("#signIn");
      assertThat(page.url()).endsWith(idea);

      check.press("#write");
      assertThat(page.locator("#errorSummary a").innerText())
          .isEqualTo("Write what you want to say");
      check.holds();
      page.check("input[name=stance][value=AGAINST]");
      page.fill("#comment", "Not <b>here</b> & now.\n\nMaybe later.");
      check.press("#write");
      assertThat(page.locator(".fm-page-note").innerText()).contains("15 minutes");
      assertThat(page.locator(".fm-comment--current").innerText())
          .contains("Not <b>here</b> & now.", "Against", "Demo resident");
      check.holds();
      String comment = page.url();

      page.click("summary:has-text('Change your comment')");
      page.fill("#text", "Not here and now.");
      check.press("#change");
      assertThat(page.locator(".fm-comment--current").innerText())
          .contains("Not here and now.", "changed");

      page.fill("#body", "I answer myself.");
      check.press("#send");
      assertThat(page.locator(".fm-comment").allInnerTexts())
          .anyMatch(text -> text.contains("Not here and now."))
          .anyMatch(text -> text.contains("I answer myself."));
      check.holds();

      page.navigate(comment);
      assertThat(page.locator("#changeForm").count()).as("somebody answered").isZero();
      page.click("summary:has-text('Delete your comment')");
      check.press("#remove");
      assertThat(page.locator(".fm-page-note").innerText()).contains("Your comment is deleted");
      assertThat(page.locator("main").innerText())
          .contains("Deleted by the person who wrote it", "I answer myself.")
          .doesNotContain("Not here and now.");
      check.holds();
    }
  }

  @Test
  void othersFindItHelpfulOnceAndTakeItBack(Product product) {
    Client dewi = Client.of(product).signedInAs("dewi");
    String comment = written(dewi, idea(product), "Helpful to others");
    Client imran = Client.of(product).signedInAs("imran");

    assertThat(dewi.get(comment).body()).doesNotContain("id=\"mark\"");
    imran.submit(comment, Map.of("mark", "x"));
    imran.submit(comment, Map.of("mark", "x"));
    assertThat(imran.get(comment).body())
        .contains("1 person finds this helpful", "id=\"takeBack\"");
    imran.submit(comment, Map.of("takeBack", "x"));
    assertThat(imran.get(comment).body()).contains("0 people find this helpful");
  }

  @Test
  void whatIsTooLongStaysInItsBox(Product product) {
    Client person = Client.of(product).signedInAs("resident");
    String typed = "Too long. ".repeat(201);

    assertThat(
            person
                .submit(idea(product), Map.of("comment", typed, "stance", "AGAINST", "write", "x"))
                .body())
        .contains("Shorten this to 2,000 characters", typed.strip().substring(0, 200))
        .containsPattern("checked=\"checked\"[^>]*value=\"AGAINST\"|value=\"AGAINST\"[^>]*checked");
  }

  @Test
  void theSameCommentTwiceIsOne(Product product) {
    Client person = Client.of(product).signedInAs("resident");
    String idea = idea(product);
    Map<String, String> form = new HashMap<>(Client.hiddenFields(person.get(idea).body()));
    form.putAll(Map.of("comment", "Sent by a double click", "write", "x"));

    String first = location(person.post(idea, form));
    String second = location(person.post(idea, form));

    assertThat(first).startsWith("/comment?id=").isEqualTo(second);
  }

  @Test
  void whoIsSignedOutMeanwhileFindsTheTextAgain(Product product) {
    Client author = Client.of(product).signedInAs("resident");
    String idea = idea(product);
    Map<String, String> form = new HashMap<>(Client.hiddenFields(author.get(idea).body()));
    form.putAll(Map.of("comment", "Typed for a long time", "stance", "FOR", "write", "x"));
    Client later = Client.of(product);

    assertThat(location(later.post(idea, form))).contains("/sign-in?next=");
    later.signedInAs("resident");
    assertThat(later.get(idea).body()).contains("Typed for a long time");
    assertThat(Client.of(product).get(idea).body()).doesNotContain("Typed for a long time");
  }

  @Test
  void discussionsOfProjectsAndProcessesAreOnTheirPages(Product product) {
    Client person = Client.of(product).signedInAs("carys");
    String process = "/process?process=city-budget-2026";
    assertThat(Client.of(product).get(process).body())
        .contains("Can the swimming pool be one of the projects again?", "Sign in to comment");

    assertThat(written(person, process, "A <i>question</i> about it all")).isNotEmpty();
    assertThat(Client.of(product).get(process).body())
        .contains("A &lt;i&gt;question&lt;/i&gt; about it all");
    assertThat(Client.of(product).get("/process?process=city-budget-2025").body())
        .as("its phases are over and nobody said anything")
        .doesNotContain("id=\"comments\"");
  }

  @Test
  void readingBeginsNoSession(Product product) {
    Client reader = Client.of(product);

    assertThat(reader.get(idea(product)).statusCode()).isEqualTo(200);
    assertThat(reader.get(idea(product) + "&sort=helpful&after=nonsense").statusCode())
        .isEqualTo(200);
    assertThat(reader.get("/process?process=city-budget-2026").statusCode()).isEqualTo(200);
    assertThat(reader.get("/comment?id=1").statusCode()).isEqualTo(200);
    assertThat(reader.cookies()).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound(Product product) {
    assertThat(Client.of(product).get("/comment?id=x").statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/comment").statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/comment?id=999999999").statusCode()).isEqualTo(404);
    assertThat(new Client(product, Product.OTHER_HOST).get("/comment?id=1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theApiListsThreadsAndReplies(Product product) {
    Client client = Client.of(product);
    String reference = idea(product).replaceFirst(".*=", "");
    String list = "/api/v1/proposals/" + reference + "/comments";

    String first = client.get(list + "?limit=1&sort=oldest").body();
    assertThat(first)
        .contains("\"stance\":\"for\"", "\"author\":\"Carys\"", "\"next\":\"/api/v1/proposals/");
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1").replace("\\u0026", "&");
    String second = client.get(next).body();
    assertThat(second).contains("speed cameras", "\"stance\":\"against\"");
    Matcher replies = Pattern.compile("/api/v1/comments/\\d+/replies").matcher(second);
    assertThat(replies.find()).isTrue();
    assertThat(client.get(replies.group()).body()).contains("Why not both?", "\"inReplyTo\":");
    assertThat(client.get(list + "?limit=0").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/v1/proposals/P0/comments").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/comments/x/replies").statusCode()).isEqualTo(404);
    assertThat(client.get("/api/v1/processes/safer-streets/proposals?sort=comments&limit=1").body())
        .contains("A safe way across Mill Road", "\"comments\":10");
  }

  private static String idea(Product product) {
    Matcher link = IDEA.matcher(Client.of(product).get("/proposals?process=safer-streets").body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** Address of a comment that somebody writes on a page. */
  private static String written(Client person, String page, String text) {
    return location(
        person.submit(page, Map.of("comment", text, "stance", "NEUTRAL", "write", "x")));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}

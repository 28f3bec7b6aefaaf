package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.folkmoot.ballots.BoothCouncil.Mishap;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.Accessibility;
import org.folkmoot.product.Chromium;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a resident does at the booth, and what is in the box afterwards. */
@UsesChromium
class BoothPageTest {

  private static final long BUDGET = 60_000_000;
  private static final List<Long> COSTS =
      IntStream.rangeClosed(1, 50).mapToObj(i -> i * 950_000L % 21_000_000L + 1_200_000L).toList();

  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();
  private final List<String> errors = new ArrayList<>();

  BoothPageTest() {
    visitor.setDefaultTimeout(30_000);
    page.onPageError(errors::add);
  }

  @AfterEach
  void leave() {
    visitor.close();
    assertThat(errors).isEmpty();
  }

  private static BoothCouncil yesNo() {
    return new BoothCouncil(Group.BELENIOS_2048, BoothCouncil.yesNo());
  }

  /** Exactly two of four, added up. */
  private static BoothCouncil several() {
    return new BoothCouncil(
        Group.BELENIOS_2048,
        new BoothCouncil.Asked(
            new Question.Homomorphic(
                List.of("a", "b", "c", "d"), Optional.of(true), 2, 2, "Which two?"),
            BoothCouncil.shown(
                "several",
                "Which two?",
                2,
                2,
                BoothCouncil.options("Option 1", "Option 2", "Option 3", "Option 4"),
                Map.of())));
  }

  private static BoothCouncil shuffled(
      BallotKind kind, String code, int options, Map<String, Object> more) {
    return new BoothCouncil(Group.RFC_3526_2048, BoothCouncil.shuffled(kind, code, options, more));
  }

  private static BoothCouncil budget() {
    return budget(COSTS.size());
  }

  /** Of fewer projects, where the time to lock the ballot is not the point. */
  private static BoothCouncil budget(int projects) {
    return shuffled(
        new BallotKind.Knapsack(COSTS.subList(0, projects), BUDGET),
        "knapsack",
        projects,
        Map.of("budget", BUDGET));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void press(String name) {
    button(name).click();
  }

  /** A button whose name goes on with what it is about, out of sight. */
  private void pressOf(String name, String about) {
    Pattern whole = Pattern.compile(name + "\\s*: " + about + "$");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(whole)).click();
  }

  private void heading(String text) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1))
        .waitFor();
  }

  private void castNow() {
    press("Check my ballot");
    heading("Check your ballot");
    press("Cast my vote");
  }

  private void assertIn() {
    heading("Your vote is in");
    page.getByText("This device found your ballot in the public list").waitFor();
  }

  private static List<Integer> vote(int options, int... chosen) {
    List<Integer> vote = new ArrayList<>(Collections.nCopies(options, 0));
    for (int option : chosen) {
      vote.set(option, 1);
    }
    return vote;
  }

  @Test
  void aYesIsCastWithoutACookieAndFoundInTheList() {
    try (BoothCouncil council = yesNo()) {
      visitor.addCookies(List.of(new Cookie("who", "me").setUrl(council.booth())));
      page.navigate(council.booth());
      page.getByLabel("Yes").check();
      castNow();
      assertIn();

      assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0));
      BallotReference reference =
          BallotReference.of(Digest.ofUtf8(council.ballots.get(0).toJson().write()));
      assertThat(page.locator(".booth-sentence").textContent())
          .isEqualToIgnoringCase(reference.sentence("en") + ".");
      assertThat(page.locator(".booth-digits").textContent().replace(" ", ""))
          .isEqualTo(reference.digits());
      assertThat(council.received).contains("/ballots", "/signatures with cookie");
      assertThat(council.received).doesNotContain("/ballots with cookie");
    }
  }

  @Test
  void theLastVoteIsCastWithTheSameRightAndMayBeBlank() {
    try (BoothCouncil council = yesNo()) {
      page.navigate(council.booth());
      page.getByLabel("No").check();
      castNow();
      assertIn();
      council.othersVote(3);
      page.navigate(council.booth());
      assertIn();
      press("Vote again");
      page.getByLabel("I leave this one blank").check();
      castNow();
      assertIn();

      assertThat(council.ballots)
          .extracting(council::open)
          .containsExactly(List.of(List.of(0, 0, 1)), List.of(List.of(1, 0, 0)));
      assertThat(council.ballots.get(1).credential())
          .isEqualTo(council.ballots.get(0).credential());
      assertThat(council.received.stream().filter(path -> path.equals("/signatures"))).hasSize(1);
    }
  }

  @Test
  void practiceIsRecognizableAndSendsNothing() {
    try (BoothCouncil council = yesNo()) {
      council.voter =
          Map.of(
              "asked",
              false,
              "reason",
              "sign-in",
              "text",
              "Sign in first.",
              "action",
              Map.of("text", "Sign in", "href", "/sign-in"));
      page.navigate(council.booth());
      page.getByText("Sign in first.").waitFor();
      assertThat(
              page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                  .getAttribute("href"))
          .isEqualTo("/sign-in?next=%2Fbooth%3Fvote%3Dtest");
      press("Look at the ballot and practise");
      page.getByText("This is practice").waitFor();
      page.getByLabel("Yes").check();
      press("Check my ballot");
      page.getByText("This is practice").waitFor();
      press("Practise casting");
      heading("Your practice is done");
      page.getByText("This is practice").waitFor();
      page.getByText("Check that the lock holds what you chose").click();
      String file = saved(page.waitForDownload(() -> press("Save the opened ballot")));

      assertThat(opened(file).verify(council.record())).isEqualTo(Verdict.accepted());
      assertThat(council.received).doesNotContain("/signatures", "/ballots");
    }
  }

  private static String saved(Download download) {
    try {
      return Files.readString(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only question's opened ballot as another program reads it. */
  private static OpenedBallot opened(String file) {
    try {
      JsonNode json = new ObjectMapper().readTree(file);
      List<Integer> vote = new ArrayList<>();
      json.get("votes").get(0).forEach(number -> vote.add(number.intValue()));
      List<String> drawn = new ArrayList<>();
      json.get("openings").get(0).forEach(number -> drawn.add(number.textValue()));
      return new OpenedBallot(json.get("ballot").textValue(), List.of(vote), List.of(drawn));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** Every kind is cast as it was meant. */
  @Nested
  class AKind {

    @Test
    void ofOneOption() {
      try (BoothCouncil council = shuffled(new BallotKind.ChooseOne(), "one", 4, Map.of())) {
        page.navigate(council.booth());
        page.getByLabel("Project 3").check();
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(vote(4, 2));
      }
    }

    @Test
    void ofSeveralUpToANumber() {
      try (BoothCouncil council =
          shuffled(new BallotKind.Approval(), "approval", 5, Map.of("max", 2))) {
        page.navigate(council.booth());
        page.getByLabel("Project 1").check();
        page.getByLabel("Project 4").check();
        page.getByLabel("Project 5").click();
        assertThat(page.getByLabel("Project 5").isChecked()).isFalse();
        assertThat(page.locator("#spoken").textContent()).contains("Take one off first");
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(vote(5, 0, 3));
      }
    }

    @Test
    void ofExactlyTwo() {
      try (BoothCouncil council = several()) {
        page.navigate(council.booth());
        page.getByLabel("Option 1", new Page.GetByLabelOptions().setExact(true)).check();
        press("Check my ballot");
        page.getByText("Choose at least 2").first().waitFor();
        page.getByLabel("Option 3", new Page.GetByLabelOptions().setExact(true)).check();
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0, 1, 0));
      }
    }

    @Test
    void ofABudgetComparedSideBySide() {
      try (BoothCouncil council = budget()) {
        page.setViewportSize(320, 800);
        page.navigate(council.booth());
        for (int project : new int[] {7, 9, 12}) {
          pressOf("Compare", "Project " + project);
        }
        pressOf("Compare", "Project 20");
        assertThat(page.locator("#spoken").textContent()).contains("3 are compared already");
        assertThat(page.locator(".booth-compare thead th").allTextContents())
            .containsExactly("Project 7", "Project 9", "Project 12");
        assertThat(page.locator(".booth-compare tbody").textContent())
            .contains("What number 9 is about.", "Northgate");
        assertAccessible();
        pressOf("Stop comparing", "Project 7");
        pressOf("Stop comparing", "Project 9");
        assertThat(page.locator(".booth-compare").isVisible()).isFalse();
        assertThat(page.evaluate("document.activeElement.dataset.compare")).isEqualTo("8");
      }
    }

    @Test
    void ofOneProject() {
      try (BoothCouncil council = shuffled(new BallotKind.ChooseOne(), "project", 12, Map.of())) {
        page.navigate(council.booth());
        page.getByLabel("Project 5").check();
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(vote(12, 4));
      }
    }

    @Test
    void ofAnOrder() {
      try (BoothCouncil council = shuffled(new BallotKind.Ranking(false), "ranking", 4, Map.of())) {
        page.navigate(council.booth());
        pressOf("Add as number 1", "Project 2");
        pressOf("Add as number 2", "Project 4");
        pressOf("Add as number 3", "Project 1");
        pressOf("Up", "Project 1");
        pressOf("Up", "Project 1");
        pressOf("Take out", "Project 4");
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(1, 2, 0, 0));
      }
    }

    @Test
    void ofGrades() {
      try (BoothCouncil council =
          shuffled(
              new BallotKind.Grades(3),
              "grades",
              2,
              Map.of("grades", List.of("Excellent", "Good", "Poor")))) {
        page.navigate(council.booth());
        page.getByLabel("Poor").first().check();
        press("Check my ballot");
        page.getByText("There is a problem").waitFor();
        page.getByLabel("Excellent").last().check();
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(3, 1));
      }
    }

    @Test
    void ofPoints() {
      try (BoothCouncil council =
          shuffled(new BallotKind.Points(10, 10), "points", 3, Map.of("points", 10))) {
        page.navigate(council.booth());
        page.getByLabel("Project 1", new Page.GetByLabelOptions().setExact(true)).fill("7");
        page.getByLabel("Project 2", new Page.GetByLabelOptions().setExact(true)).fill("9");
        press("One point more: Project 3");
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(7, 3, 0));
      }
    }

    @Test
    void ofABudgetNeverBeyondTheMoney() {
      try (BoothCouncil council = budget()) {
        page.navigate(council.booth());
        page.locator("#check").waitFor();
        for (Locator box : page.locator(".booth-options input").all()) {
          box.click();
        }
        List<Integer> chosen = new ArrayList<>();
        for (int option = 0; option < 50; option++) {
          String name = "Project " + (option + 1);
          boolean checked =
              page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).isChecked();
          chosen.add(checked ? 1 : 0);
        }
        castNow();
        assertIn();
        List<Integer> opened = council.open(council.ballots.get(0)).get(0);
        assertThat(opened).isEqualTo(chosen).contains(1);
        assertThat(new BallotKind.Knapsack(COSTS, BUDGET).judge(opened, 50))
            .isEqualTo(BallotKind.Validity.VALID);
      }
    }
  }

  /** A page that is only heard, and only the keyboard. */
  @Nested
  class ByEarAndKeyboard {

    private final Random random = new Random(7);

    @Test
    void aYesIsCast() {
      try (BoothCouncil council = yesNo()) {
        page.navigate(council.booth());
        heading("City budget 2026");
        tabTo("radio", "Yes");
        page.keyboard().press("Space");
        tabTo("button", "Check my ballot");
        page.keyboard().press("Enter");
        heading("Check your ballot");
        tabTo("button", "Cast my vote");
        page.keyboard().press("Enter");
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0));
      }
    }

    @Test
    void aBudgetOfFiftyIsCastFromTheList() {
      try (BoothCouncil council = budget()) {
        castFromTheList(council, "en", "Check my ballot", "Cast my vote");
        council.anotherPerson();
        visitor.clearCookies();
        page.evaluate("indexedDB.deleteDatabase('folkmoot-booth')");
        castFromTheList(council, "cy", "Gwirio fy mhapur pleidleisio", "Bwrw fy mhleidlais");
      }
    }

    private void castFromTheList(BoothCouncil council, String lang, String check, String cast) {
      SortedSet<Integer> wanted = wanted();
      page.navigate("about:blank");
      page.navigate(council.booth() + "&lang=" + lang);
      page.locator("#check").waitFor();
      for (int visited = 0, left = wanted.size(); left > 0 && visited < 200; visited++) {
        page.keyboard().press("Tab");
        String said = focused();
        if (said.startsWith("checkbox") && wanted.contains(number(said))) {
          page.keyboard().press("Space");
          left--;
        }
      }
      finish(council, check, cast, wanted);
    }

    @Test
    void aBudgetOfFiftyIsCastOneByOne() {
      try (BoothCouncil council = budget()) {
        page.navigate(council.booth());
        tabTo("button", "Show one at a time");
        page.keyboard().press("Enter");
        castOneByOne(council, "Add", "Skip", "Check my ballot", "Cast my vote");
        council.anotherPerson();
        forget();
        page.navigate(council.booth() + "&lang=cy");
        tabTo("button", "Dangos un ar y tro");
        page.keyboard().press("Enter");
        castOneByOne(
            council,
            "Ychwanegu",
            "Neidio heibio",
            "Gwirio fy mhapur pleidleisio",
            "Bwrw fy mhleidlais");
      }
    }

    private void castOneByOne(
        BoothCouncil council, String add, String skip, String check, String cast) {
      SortedSet<Integer> wanted = wanted();
      tabTo("button", add);
      for (int seen = 0; seen < 50; seen++) {
        String said = focused();
        if (!said.startsWith("button " + add)) {
          tabTo("button", add);
          said = focused();
        }
        if (!wanted.contains(number(said))) {
          tabTo("button", skip);
        }
        page.keyboard().press("Enter");
      }
      finish(council, check, cast, wanted);
    }

    private void finish(
        BoothCouncil council, String check, String cast, SortedSet<Integer> wanted) {
      tabTo("button", check);
      page.keyboard().press("Enter");
      page.locator("#cast").waitFor();
      tabTo("button", cast);
      page.keyboard().press("Enter");
      page.locator(".booth-digits").waitFor();
      Ballot last = council.ballots.get(council.ballots.size() - 1);
      assertThat(council.open(last))
          .containsExactly(vote(50, wanted.stream().mapToInt(number -> number - 1).toArray()));
    }

    /** A minute and a half: in both languages, from the list and one by one. */
    @Test
    @EnabledIfSystemProperty(named = "folkmoot.long", matches = "true")
    void twentyBallotsOfFiftyAreCastAsTheyWereMeant() {
      try (BoothCouncil council = budget()) {
        for (int ballot = 0; ballot < 20; ballot++) {
          boolean welsh = ballot % 2 == 1;
          String check = welsh ? "Gwirio fy mhapur pleidleisio" : "Check my ballot";
          String cast = welsh ? "Bwrw fy mhleidlais" : "Cast my vote";
          if (ballot % 4 < 2) {
            castFromTheList(council, welsh ? "cy" : "en", check, cast);
          } else {
            page.navigate(council.booth() + (welsh ? "&lang=cy" : "&lang=en"));
            tabTo("button", welsh ? "Dangos un ar y tro" : "Show one at a time");
            page.keyboard().press("Enter");
            String add = welsh ? "Ychwanegu" : "Add";
            castOneByOne(council, add, welsh ? "Neidio heibio" : "Skip", check, cast);
          }
          council.anotherPerson();
          forget();
        }
        assertThat(council.ballots).hasSize(20);
      }
    }

    private void forget() {
      page.evaluate(
          "async () => { const open = indexedDB.open('folkmoot-booth');"
              + "await new Promise((done) => { open.onsuccess = done; });"
              + "const store = open.result.transaction('elections', 'readwrite')"
              + ".objectStore('elections'); store.clear(); open.result.close(); }");
    }

    /** Three different projects, which always fit. */
    private SortedSet<Integer> wanted() {
      SortedSet<Integer> wanted = new TreeSet<>();
      while (wanted.size() < 3) {
        wanted.add(1 + random.nextInt(50));
      }
      return wanted;
    }

    private int number(String said) {
      return Integer.parseInt(said.replaceAll("\\D+", ""));
    }

    private void tabTo(String role, String name) {
      page.locator("#check, #cast").first().waitFor();
      for (int pressed = 0; pressed < 300; pressed++) {
        if (focused().startsWith(role + " " + name)) {
          return;
        }
        page.keyboard().press("Tab");
      }
      throw new AssertionError("the keyboard does not come to " + role + " " + name);
    }

    /** Role and name of what has the focus, as the accessibility tree says them. */
    private String focused() {
      Locator focus = page.locator("*:focus");
      if (focus.count() == 0) {
        return "nothing";
      }
      return focus.ariaSnapshot().lines().findFirst().orElse("").replaceAll("^- |\"|\\[.*|:$", "");
    }
  }

  /** The network is cut at each step, before and after the server has done its part. */
  @Nested
  class WhenSomethingFails {

    @Test
    void theSameBytesAreSentAgain() {
      try (BoothCouncil council = yesNo()) {
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        press("Check my ballot");
        council.mishaps.put("/signatures", Mishap.CUT);
        press("Cast my vote");
        page.getByText("The connection broke off.").waitFor();
        council.mishaps.put("/signatures", Mishap.CUT_AFTER);
        press("Try again");
        page.getByText("The connection broke off.").waitFor();
        council.mishaps.remove("/signatures");
        council.mishaps.put("/ballots", Mishap.CUT);
        press("Try again");
        page.getByText("The connection broke off.").waitFor();
        council.mishaps.put("/ballots", Mishap.CUT_AFTER);
        press("Try again");
        page.getByText("The connection broke off.").waitFor();
        council.mishaps.put("/ballots", Mishap.BUSY);
        press("Try again");
        page.getByText("The ballot box is busy.").waitFor();
        council.mishaps.remove("/ballots");
        page.navigate(council.booth());
        page.getByText("its receipt has not come").waitFor();
        press("Try again");
        assertIn();

        assertThat(council.ballots).hasSize(1);
        assertThat(council.bodies.stream().distinct()).hasSize(1);
        assertThat(council.bodies).hasSizeGreaterThanOrEqualTo(4);
      }
    }

    @Test
    void aReferenceThatIsTakenMeansANewBallot() {
      try (BoothCouncil council = yesNo()) {
        council.mishaps.put("/ballots", Mishap.TAKEN);
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        castNow();
        assertIn();

        assertThat(council.bodies.stream().distinct()).hasSize(2);
        assertThat(council.ballots).hasSize(1);
      }
    }

    @Test
    void eachRefusalHasItsSentence() {
      try (BoothCouncil council = yesNo()) {
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        press("Check my ballot");
        says(council, "/signatures", Mishap.SIGNED_OUT, "You are no longer signed in.");
        says(council, "/signatures", Mishap.NOT_ASKED, "You are not on the list");
        says(council, "/signatures", Mishap.OTHER_KEY, "on another device");
        council.mishaps.remove("/signatures");
        says(council, "/ballots", Mishap.CLOSED, "The vote has ended");
        assertThat(council.ballots).isEmpty();
        council.mishaps.remove("/ballots");
        press("Back to the ballot");
        assertThat(page.getByLabel("Yes").isChecked()).isTrue();
      }
    }

    private void says(BoothCouncil council, String path, Mishap mishap, String sentence) {
      council.mishaps.put(path, mishap);
      if (button("Back to the ballot").isVisible() && !button("Cast my vote").isVisible()) {
        press("Back to the ballot");
        press("Check my ballot");
      }
      press("Cast my vote");
      page.getByText(sentence).waitFor();
      page.getByText("If you ask for help, say:").waitFor();
    }

    @Test
    void anUnfinishedBallotIsKept() {
      try (BoothCouncil council = yesNo()) {
        page.navigate(council.booth());
        page.getByLabel("No").check();
        page.getByText("Your ballot is not counted yet.").waitFor();
        page.waitForTimeout(200);
        page.navigate(council.booth());
        page.locator("#check").waitFor();
        assertThat(page.getByLabel("No").isChecked()).isTrue();
        page.navigate(council.address() + "/");
        page.getByText("City budget 2026: not counted yet.").waitFor();
        page.getByText("Go on").click();
        castNow();
        assertIn();
        page.navigate(council.address() + "/");
        page.locator("#unfinished")
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.getByText("not counted yet").count()).isZero();
      }
    }

    @Test
    void aWorkerThatIsSilentIsGivenUpAndTheBallotIsCastLater() {
      try (BoothCouncil council = yesNo()) {
        page.route("**/booth/worker.js", route -> route.fulfill(silent()));
        page.clock().install();
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        castNow();
        Locator givenUp = page.getByText("Your device has not answered for 20 seconds.");
        page.waitForCondition(
            () -> {
              page.clock().runFor(2_000);
              return givenUp.isVisible();
            });
        assertThat(council.ballots).isEmpty();
        page.unroute("**/booth/worker.js");
        press("Try again");
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0));
      }
    }

    private Route.FulfillOptions silent() {
      return new Route.FulfillOptions().setContentType("text/javascript").setBody("");
    }

    @Test
    void ofTwoTabsOneGoesOnWithWhatTheOtherChose() {
      try (BoothCouncil council = yesNo()) {
        page.navigate(council.booth());
        page.locator("#check").waitFor();
        Page second = visitor.newPage();
        second.navigate(council.booth());
        second.getByLabel("No").check();
        second.waitForTimeout(300);
        page.bringToFront();
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        page.waitForCondition(() -> page.getByLabel("No").isChecked());
        castNow();
        assertIn();
        second.bringToFront();
        second.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        second.getByText("Your vote is in").first().waitFor();
        assertThat(council.ballots).hasSize(1);
      }
    }

    @Test
    void anEndThatWasMovedIsLearnedAtTheOldEnd() {
      try (BoothCouncil council = yesNo()) {
        council.closesAt = Instant.now().plusSeconds(4);
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        council.closesAt = Instant.now().plusSeconds(600);
        page.waitForTimeout(5_000);
        castNow();
        assertIn();
      }
    }

    @Test
    void aPrivateWindowThatKeepsNothingCanVote() {
      try (BoothCouncil council = yesNo()) {
        page.addInitScript("Object.defineProperty(window, 'indexedDB', {value: undefined})");
        page.navigate(council.booth());
        page.getByText("This browser keeps nothing").waitFor();
        page.getByLabel("Yes").check();
        castNow();
        assertIn();
        assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0));
      }
    }

    @Test
    void theServersClockCountsAndNotTheDevices() {
      try (BoothCouncil council = yesNo()) {
        council.now = Instant.now().plusSeconds(2 * 86_400);
        page.navigate(council.booth());
        page.getByText("This vote ended on").waitFor();
        council.now = council.opensAt.minusSeconds(60);
        page.navigate(council.booth());
        page.getByText("This vote opens on").waitFor();
      }
    }
  }

  /** Whoever takes a ballot away after the receipt is found out. */
  @Nested
  class AnAlarm {

    @Test
    void isRaisedByAForgedReceipt() {
      try (BoothCouncil council = yesNo()) {
        council.mishaps.put("/ballots", Mishap.FORGED);
        page.navigate(council.booth());
        page.getByLabel("Yes").check();
        castNow();
        alarm();
      }
    }

    @Test
    void isRaisedByABallotThatIsGone() {
      afterwards("/log/proof", Mishap.MISSING);
    }

    @Test
    void isRaisedByAForgedProof() {
      afterwards("/log/proof", Mishap.FORGED);
    }

    @Test
    void isRaisedByALogThatWasRewritten() {
      afterwards("/log/consistency", Mishap.REWRITTEN);
    }

    @Test
    void isNotRaisedByALineThatBroke() {
      try (BoothCouncil council = yesNo()) {
        vote(council);
        council.mishaps.put("/log/proof", Mishap.CUT);
        page.navigate(council.booth());
        page.getByText("The public list could not be asked now.").waitFor();
        council.mishaps.clear();
        press("Check now");
        assertIn();
      }
    }

    private void afterwards(String path, Mishap mishap) {
      try (BoothCouncil council = yesNo()) {
        vote(council);
        council.othersVote(3);
        council.mishaps.put(path, mishap);
        page.navigate(council.booth());
        alarm();
        page.navigate(council.booth());
        alarm();
      }
    }

    private void vote(BoothCouncil council) {
      page.navigate(council.booth());
      page.getByLabel("Yes").check();
      castNow();
      assertIn();
    }

    private void alarm() {
      heading("Something is wrong with the public list");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report it now")).waitFor();
    }
  }

  @Test
  void axeFindsNothingAndNothingIsTooWide() {
    try (BoothCouncil council = budget(12)) {
      for (int width : new int[] {320, 1280}) {
        for (String lang : List.of("en", "cy")) {
          council.anotherPerson();
          page.setViewportSize(width, 900);
          page.navigate(council.booth() + "&lang=" + lang);
          page.locator("#check, .booth-digits").first().waitFor();
          if (page.locator("#check").count() == 0) {
            page.locator("#page section button").last().click();
          }
          page.locator(".booth-options input").first().check();
          assertAccessible();
          page.locator("#check").click();
          page.locator("#cast").waitFor();
          assertAccessible();
          page.locator("#cast").click();
          page.locator("#watch .fm-message--success").waitFor();
          assertAccessible();
        }
      }
      council.mishaps.put("/log/proof", Mishap.MISSING);
      page.navigate(council.booth());
      page.locator(".booth-alarm").waitFor();
      assertAccessible();
    }
  }

  private void assertAccessible() {
    Object tooWide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(tooWide).isEqualTo(0);
    Accessibility.assertHolds(page, page.url());
  }
}

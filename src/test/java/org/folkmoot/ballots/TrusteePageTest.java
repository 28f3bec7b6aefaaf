package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.folkmoot.ballots.TrusteeCouncil.Mishap;
import org.folkmoot.ballots.TrusteeCouncil.Step;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.product.Accessibility;
import org.folkmoot.product.Chromium;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a key holder does on the page, from the first hello to the open ballots. */
@UsesChromium
class TrusteePageTest {

  private static final Pattern SEED = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{22}\\s*");

  @TempDir Path exchange;
  @TempDir Path drawer;

  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();
  private final List<String> errors = new ArrayList<>();

  TrusteePageTest() {
    visitor.setDefaultTimeout(30_000);
    page.onPageError(errors::add);
  }

  @AfterEach
  void leave() {
    visitor.close();
    assertThat(errors).isEmpty();
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void heading(String text) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(2))
        .waitFor();
  }

  private void shows(String text) {
    page.getByText(text).first().waitFor();
  }

  /** Makes a part and keeps it in both ways; what lies in the drawer then. */
  private Kept keep() {
    button("Make my part").click();
    heading("Keep your part");
    Download download = page.waitForDownload(() -> button("Save my file").click());
    Path file = drawer.resolve(download.suggestedFilename());
    download.saveAs(file);
    button("Show my words").click();
    page.locator(".trustee-words > li").first().waitFor();
    return new Kept(file, page.locator(".trustee-words > li").allTextContents());
  }

  private void goOn() {
    page.getByLabel("I have kept it in two places").check();
    button("Go on").click();
  }

  /** A part in a drawer. */
  private record Kept(Path file, List<String> words) {}

  private Kept untilDrill(TrusteeCouncil council) {
    page.navigate(council.page("en"));
    Kept kept = keep();
    goOn();
    heading("Prove that you kept your part");
    return kept;
  }

  private void test(Kept kept) {
    page.getByLabel("Your file").setInputFiles(kept.file());
    button("Test my part").click();
    shows("It works: your part opened the test.");
  }

  private void type(String words) {
    page.getByLabel("As 12 words on paper").check();
    page.getByLabel("Your 12 words").fill(words);
    page.locator("#use-part").click();
  }

  private void assertAccessible() {
    Accessibility.assertHolds(page, page.url());
    page.setViewportSize(320, 640);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing wider than a phone: " + page.locator("#key-task").textContent())
        .isEqualTo(true);
    page.setViewportSize(1280, 900);
  }

  /** All the way, with the file; the archive at the end is accepted by everybody. */
  @Test
  void aKeyHolderDoesEverythingInTheBrowser() throws IOException, InterruptedException {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 7)) {
      page.navigate(council.page("en"));
      heading("Make your part of the key");
      assertAccessible();
      Kept kept = keep();
      assertThat(Files.readString(kept.file())).matches(SEED);
      assertThat(kept.words()).hasSize(12);
      assertAccessible();
      goOn();
      heading("Prove that you kept your part");
      assertThat(council.received).containsExactly("ANNOUNCE", "SHARE", "FINISH");
      assertAccessible();
      test(kept);
      heading("Mix the ballots");
      shows("There are 7 ballots.");
      assertAccessible();
      button("Start mixing").click();
      shows("The ballots are mixed, and the proof was accepted.");
      heading("Open the ballots");
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      shows("You have opened your share.");
      heading("Nothing to do now");
      assertAccessible();

      Path archive = Rehearsal.write(council.election(), drawer);
      assertThat(ElectionVerifier.verify(archive, VerifierOptions.standard()).verdict())
          .isEqualTo(Verdict.accepted());
      BeleniosTool.Answer answer = BeleniosTool.verify(archive);
      assertThat(answer.exit()).as(answer.output()).isZero();
    }
  }

  @Test
  void nothingIsSentBeforeThePartIsKept() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      page.navigate(council.page("en"));
      button("Make my part").click();
      heading("Keep your part");
      button("Go on").click();
      shows("Save your file or show your words first");
      button("Show my words").click();
      button("Go on").click();
      shows("Tick the box when you have kept your part in two places");
      assertThat(council.received).isEmpty();

      List<String> words = page.locator(".trustee-words > li").allTextContents();
      page.reload();
      heading("Keep your part");
      button("Show my words").click();
      page.locator(".trustee-words > li").first().waitFor();
      assertThat(page.locator(".trustee-words > li").allTextContents()).isEqualTo(words);
    }
  }

  @Test
  void theRoundsWaitForTheOthersAndGoOnByThemselves() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      council.othersWait = true;
      page.clock().install();
      page.navigate(council.page("en"));
      keep();
      goOn();
      heading("Waiting for the others");
      shows("Still to come: Mei");
      shows("Until Friday 6 November 2026, 17:00");
      page.reload();
      heading("Waiting for the others");
      council.othersWait = false;
      page.clock().runFor(16_000);
      heading("Prove that you kept your part");
    }
  }

  @Test
  void thePartIsTypedAsWordsAndAWrongWordIsNamed() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      Kept kept = untilDrill(council);
      List<String> words = kept.words();

      type(String.join(" ", words.subList(0, 11)));
      shows("You have typed 11 words; there are 12");
      List<String> unknown = new ArrayList<>(words);
      unknown.set(4, "xylophonist");
      type(String.join(" ", unknown));
      shows("Word 5, “xylophonist”, is not one of the list");
      List<String> other = new ArrayList<>(words);
      other.set(7, words.get(7).equals("acorn") ? "acre" : "acorn");
      type(String.join(" ", other));
      shows("Word 8, “" + other.get(7) + "”, does not fit");
      assertThat(page.getByLabel("Your 12 words").inputValue()).isEqualTo(String.join(" ", other));
      List<String> swapped = new ArrayList<>(words);
      swapped.set(0, words.get(11));
      swapped.set(11, words.get(0));
      type(String.join(" ", swapped));
      shows("Words 1 and 12 have changed places");
      assertThat(council.received).doesNotContain("DRILL");

      type("1. " + String.join(",\n  ", words).toUpperCase(Locale.ROOT) + " ");
      shows("It works: your part opened the test.");
    }
  }

  @Test
  void aWrongFileIsToldFromARightOne() throws IOException {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      Kept kept = untilDrill(council);
      String other = new CeremonyDesk(Rehearsal.seeded(77)).drawSeed();

      button("Test my part").click();
      shows("You have not chosen a file");
      choose("picture.txt", "x".repeat(20_000));
      shows("This file is too large to be a part of a key");
      choose("letter.txt", "Dear Sir or Madam");
      shows("There is no part of a key in this file");
      choose("old.txt", other);
      shows("This is a part of another key");
      choose("key-part-budget-2025-1.txt", other);
      shows("This is a part of another key: budget-2025");
      choose("theirs.txt", council.seedOf(2));
      shows("This is the part of somebody else: Mei");
      assertThat(council.received).doesNotContain("DRILL");

      choose("words.txt", String.join("\r\n", kept.words()));
      shows("It works: your part opened the test.");
    }
  }

  private void choose(String name, String content) throws IOException {
    Path file = Files.writeString(drawer.resolve(name), content);
    page.getByLabel("Your file").setInputFiles(file);
    button("Test my part").click();
  }

  /** After the proof the part is nowhere in the browser. */
  @Test
  void theBrowserForgetsThePart() throws IOException {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      Kept kept = untilDrill(council);
      String seed = Files.readString(kept.file()).strip();
      assertThat(stored()).contains(seed);
      test(kept);

      assertThat(stored()).doesNotContain(seed);
      assertThat(council.received).containsExactly("ANNOUNCE", "SHARE", "FINISH", "DRILL");
    }
  }

  private String stored() {
    return (String)
        page.evaluate(
            """
            new Promise((resolve) => {
              const request = indexedDB.open("folkmoot-trustee", 1);
              request.onsuccess = () => {
                const all = request.result.transaction("seats").objectStore("seats").getAll();
                all.onsuccess = () => resolve(JSON.stringify(all.result));
              };
            })
            """);
  }

  /** Another browser, in the middle of the ceremony. */
  @Test
  void aBrowserWithoutThePartAsksForIt() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      council.othersWait = true;
      page.navigate(council.page("en"));
      Kept kept = keep();
      goOn();
      heading("Waiting for the others");
      council.othersWait = false;
      try (BrowserContext elsewhere = Chromium.newVisitor()) {
        Page other = elsewhere.newPage();
        other.navigate(council.page("en"));
        other.getByText("This browser does not have your part").waitFor();
        other.getByLabel("Your file").setInputFiles(kept.file());
        other.locator("#use-part").click();
        other.getByText("Prove that you kept your part").waitFor();
      }
      assertThat(council.step).isEqualTo(Step.DRILL);
    }
  }

  @Test
  void whatDidNotArriveIsSentAgainInTheSameBytes() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      council.mishaps.put(Step.ANNOUNCE, Mishap.BUSY_AFTER);
      page.navigate(council.page("en"));
      Kept kept = keep();
      visitor.setOffline(true);
      goOn();
      shows("The council’s computer cannot be reached");
      visitor.setOffline(false);
      button("Try again").click();
      shows("The council’s computer is busy");
      council.mishaps.put(Step.SHARE, Mishap.BUSY);
      button("Try again").click();
      shows("The council’s computer is busy");
      button("Try again").click();
      heading("Prove that you kept your part");
      council.mishaps.put(Step.DRILL, Mishap.SIGNED_OUT);
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Test my part").click();
      shows("You are signed out");
      page.getByText("Sign in again", new Page.GetByTextOptions().setExact(true)).click();
      heading("Prove that you kept your part");
      test(kept);
      council.mishaps.put(Step.SHUFFLE, Mishap.BUSY_AFTER);
      button("Start mixing").click();
      shows("The council’s computer is busy");
      button("Try again").click();
      heading("Open the ballots");
      assertThat(council.received)
          .containsExactly(
              "ANNOUNCE",
              "ANNOUNCE",
              "SHARE",
              "SHARE",
              "FINISH",
              "DRILL",
              "DRILL",
              "SHUFFLE",
              "SHUFFLE");
    }
  }

  @Test
  void whoeverCheatsIsNamed() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      council.liar = true;
      page.navigate(council.page("en"));
      keep();
      goOn();
      shows("What came from Mei is not right");
      assertThat(council.received).doesNotContain("FINISH");
      page.getByText("For those who help you").click();
      shows("TRUSTEE_CERTIFICATE: the share from trustee 2");
    }
  }

  /** A drill that could be a ballot is not opened, nor are ballots under another key. */
  @Test
  void aCouncilThatCheatsIsFoundOut() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      council.otherElectionKey = true;
      council.drillWithoutRandomness = true;
      Kept kept = untilDrill(council);
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Test my part").click();
      shows("This is not a proper test");
      assertThat(council.received).doesNotContain("DRILL");
      council.othersMix();
      council.step = Step.DECRYPT;
      page.reload();
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      shows("These ballots are locked with another key");
      assertThat(council.received).doesNotContain("DECRYPT");
    }
  }

  /** Ballots of another list, or mixed wrongly, are not opened, and the council is told. */
  @Test
  void whatDoesNotFitIsNotOpened() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 3)) {
      Kept kept = untilDrill(council);
      test(kept);
      council.othersMix();
      council.step = Step.DECRYPT;
      council.otherList = true;
      open(kept);
      assertThat(council.received.get(council.received.size() - 1))
          .startsWith("REPORT {\"reason\":\"LOG_BALLOTS\"");
      assertAccessible();
      council.otherList = false;
      council.wrongMix = true;
      open(kept);
      assertThat(council.received.get(council.received.size() - 1))
          .startsWith("REPORT {\"reason\":\"SHUFFLE_PROOF\"");
      assertThat(council.received).doesNotContain("DECRYPT");
      council.wrongMix = false;
      page.reload();
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      shows("You have opened your share.");
    }
  }

  private void open(Kept kept) {
    page.reload();
    page.getByLabel("Your file").setInputFiles(kept.file());
    button("Open with my part").click();
    shows("The ballots that you were given do not fit");
    shows("Your browser opened nothing, and has told the council.");
  }

  /** The browser knows its own mix. */
  @Test
  void theOwnMixMustBeAmongThem() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 2)) {
      Kept kept = untilDrill(council);
      test(kept);
      button("Start mixing").click();
      heading("Open the ballots");
      council.withoutMixOf(1);
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      shows("The ballots that you were given do not fit");
      page.getByText("For those who help you").click();
      shows("SHUFFLE_MISSING");
    }
  }

  @Test
  void mixingIsPausedAndGoesOnAfterAReload() {
    // the council, too, has much to look at
    page.setDefaultTimeout(120_000);
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 160)) {
      Kept kept = untilDrill(council);
      test(kept);
      button("Start mixing").click();
      progressBeyond(20);
      assertThat(page.locator(".fm-progress").textContent()).contains("of 160 ballots");
      button("Pause").click();
      shows("You paused. What is done is kept here.");
      button("Go on mixing").click();
      progressBeyond(40);
      page.reload();
      progressBeyond(40);
      shows("The ballots are mixed, and the proof was accepted.");
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      progressBeyond(20);
      page.reload();
      shows("Part of this is done and kept here.");
      page.getByLabel("Your file").setInputFiles(kept.file());
      button("Open with my part").click();
      shows("You have opened your share.");
    }
  }

  private void progressBeyond(int percent) {
    String value = "document.querySelector('progress[value]')?.value ?? -1";
    for (int i = 0; i < 600; i++) {
      if (((Number) page.evaluate(value)).doubleValue() > percent) {
        return;
      }
      page.waitForTimeout(50);
    }
    throw new AssertionError("not beyond " + percent + " %");
  }

  @Test
  void somebodyElseWasQuickerWithTheMix() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 3)) {
      Kept kept = untilDrill(council);
      test(kept);
      council.mishaps.put(Step.SHUFFLE, Mishap.TAKEN);
      button("Start mixing").click();
      shows("There is something else to do now.");
      council.mishaps.put(Step.SHUFFLE, Mishap.REFUSED);
      button("Start mixing").click();
      shows("It does not fit");
      shows("Tell the council.");
    }
  }

  @Test
  void whoLostThePartIsLedOn() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      untilDrill(council);
      page.getByLabel("I cannot find it").check();
      assertThat(page.getByText("Say that my part is lost").getAttribute("href"))
          .isEqualTo("/key/lost");
      assertThat(button("Test my part").isVisible()).isFalse();
      page.getByText("This browser still has your part").click();
      Download again = page.waitForDownload(() -> button("Save my file").click());
      assertThat(again.suggestedFilename()).isEqualTo("key-part-heron-1.txt");
    }
  }

  @Test
  void thePageSpeaksWelsh() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      page.navigate(council.page("cy"));
      heading("Gwnewch eich rhan chi o’r allwedd");
      button("Gwneud fy rhan").click();
      button("Dangos fy ngeiriau").click();
      page.locator(".trustee-words > li").first().waitFor();
      assertThat(BallotReference.listOf("cy"))
          .containsAll(page.locator(".trustee-words > li").allTextContents());
      assertThat(page.locator("#key-work").textContent()).doesNotContain("trustee.");
    }
  }

  /** All by keys: each step has the focus where one goes on. */
  @Test
  void theFocusFollowsTheSteps() {
    try (TrusteeCouncil council = new TrusteeCouncil(exchange, 1)) {
      page.navigate(council.page("en"));
      button("Make my part").focus();
      page.keyboard().press("Enter");
      heading("Keep your part");
      assertThat(focused()).isEqualTo("key-task");
      button("Go on").focus();
      page.keyboard().press("Enter");
      assertThat(focused()).isEqualTo("save-part");
      button("Show my words").focus();
      page.keyboard().press("Enter");
      page.locator(".trustee-words > li").first().waitFor();
      page.getByLabel("I have kept it in two places").focus();
      page.keyboard().press("Space");
      button("Go on").focus();
      page.keyboard().press("Enter");
      heading("Prove that you kept your part");
      assertThat(focused()).isEqualTo("key-task");
      page.locator("#use-part").focus();
      page.keyboard().press("Enter");
      shows("You have not chosen a file");
      assertThat(focused()).isEqualTo("part-error");
    }
  }

  private String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }
}

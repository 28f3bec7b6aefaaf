package org.folkmoot.budgets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.BudgetCurve;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.ExclusiveGroup;
import org.folkmoot.allocation.ExclusiveGroup.Survivor;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundRule;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.PdfUa;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

class RulesBriefTest {

  private static final Amount BUDGET = new Amount(10_000_000, Currency.getInstance("GBP"));
  private static final Locale WELSH = Locale.forLanguageTag("cy-GB");
  private static final AllocationOptions EQUAL_SHARES =
      AllocationOptions.defaults().withRule(AllocationOptions.Rule.EQUAL_SHARES);

  @Test
  void saysInPlainWordsWhoGainsAndWhoLoses() throws IOException {
    String text = text(brief(Locale.UK, 12, 3, "Project "));

    assertThat(text)
        .contains("Brief for councillors", "Rules side by side", "Ward 1", "Would also fund")
        .contains("With £90,000:", "£100,000", "How to read the figures");
  }

  @Test
  void isWrittenInWelshToo() throws IOException {
    assertThat(text(brief(WELSH, 12, 3, "Prosiect ")))
        .contains("Briff i gynghorwyr", "Sut i ddarllen y ffigurau")
        .doesNotContain("Brief for", "ould ");
  }

  @Test
  void hasTwoPagesHoweverManyWardsAndLongNamesThereAre() throws IOException {
    String longest =
        "A very long name of a project 東京 محمد that goes on and on, as some do, number ";

    for (int projects : new int[] {12, 80, 150}) {
      for (int wards : new int[] {1, 3, 70}) {
        try (PDDocument document = Loader.loadPDF(brief(WELSH, projects, wards, longest))) {
          assertThat(document.getNumberOfPages()).isEqualTo(RulesBrief.PAGES);
        }
      }
    }
    byte[] limited = brief(limited(40), WELSH, 150, 70, longest);
    try (PDDocument document = Loader.loadPDF(limited)) {
      assertThat(document.getNumberOfPages()).isEqualTo(RulesBrief.PAGES);
    }
  }

  /** At least 20 votes, and so many pairs that rule each other out, one way after another. */
  private static AllocationOptions limited(int pairs) {
    Survivor[] ways = Survivor.values();
    List<ExclusiveGroup> groups = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      groups.add(
          new ExclusiveGroup(List.of("p" + 2 * i, "p" + (2 * i + 1)), ways[i % ways.length]));
    }
    return EQUAL_SHARES.withThreshold(new BigDecimal("20")).withExclusions(groups);
  }

  @Test
  void namesTheLimitsThatTheRuleHas() throws IOException {
    assertThat(text(brief(limited(4), Locale.UK, 12, 3, "Project ")))
        .contains(
            "a project needs at least 20 votes or points.",
            "whichever comes first by the rule: Project p0, Project p1.",
            "Only the first of these can be funded: Project p2, Project p3.",
            "the one with the most votes or points: Project p4, Project p5.",
            "The other rules in the table are counted without these limits.")
        .doesNotContain("no further limits", "more group");
    assertThat(text(brief(limited(4), WELSH, 12, 3, "Prosiect ")))
        .contains("o leiaf 20 o bleidleisiau", "heb y terfynau hyn");
    assertThat(text(brief(limited(40), Locale.UK, 150, 70, "Project ")))
        .contains("more groups of projects, too");
  }

  @Test
  void saysThatARuleHasNoLimits() throws IOException {
    assertThat(text(brief(Locale.UK, 12, 3, "Project ")))
        .contains("The rule of the round has no further limits")
        .doesNotContain("without these limits");
  }

  @Test
  void isTaggedForReadersOfEveryKind() throws IOException {
    byte[] pdf = brief(WELSH, 12, 3, "Prosiect ");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).startsWith("cy");
      assertThat(document.getDocumentInformation().getTitle()).contains("Briff");
      Set<String> kinds = new HashSet<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), kinds);
      assertThat(kinds).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI");
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
    assertThat(pdf.length).isLessThan(300_000);
  }

  @Test
  void keepsPdfUa() throws Exception {
    for (Locale language : List.of(Locale.UK, WELSH)) {
      assertThat(PdfUa.faults(brief(limited(4), language, 12, 3, "Project "))).isEmpty();
    }
    assertThat(PdfUa.faults(brief(EQUAL_SHARES, Locale.UK, 150, 70, "A long name 東京 "))).isEmpty();
  }

  /** A check that cannot fail is none: the same brief without its structure. */
  @Test
  void wouldNotKeepPdfUaWithoutItsTags() throws Exception {
    try (PDDocument document = Loader.loadPDF(brief(Locale.UK, 12, 3, "Project "));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(bytes);

      assertThat(PdfUa.faults(bytes.toByteArray())).isNotEmpty();
    }
  }

  private static void collect(PDStructureNode node, Set<String> kinds) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        kinds.add(element.getStandardStructureType());
        collect(element, kinds);
      }
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static byte[] brief(Locale language, int projects, int wards, String name) {
    return brief(EQUAL_SHARES, language, projects, wards, name);
  }

  private static byte[] brief(
      AllocationOptions rule, Locale language, int projects, int wards, String name) {
    Texts texts = Texts.of(language, ZoneOffset.UTC, Map.of());
    Election election = election(projects, wards);
    Allocation allocation = Allocation.of(election);
    Outcome outcome = allocation.decide(rule);
    BigDecimal step = new BigDecimal("5000");
    Comparison comparison =
        new Comparison(
            rule,
            outcome.selected(),
            RuleComparison.of(allocation, AllocationOptions.defaults()),
            allocation.measure(outcome),
            BudgetCurve.of(allocation, rule, BigDecimal.ZERO, new BigDecimal("200000"), 41),
            step);
    Map<String, String> names = new HashMap<>();
    election.projects().forEach(project -> names.put(project.id(), name + project.id()));
    return RulesBrief.render(
        comparison,
        new BriefWords(
            texts, new RuleWords(texts), round(rule), names, "Cyngor Tŷ Hir", "1 May 2026"));
  }

  private static RoundDetails round(AllocationOptions rule) {
    return new RoundDetails(
        1,
        1,
        "parks",
        LocalizedText.of(Locale.UK, "Parks"),
        LocalizedText.of(Locale.UK, ""),
        BUDGET,
        VoteType.APPROVAL,
        new RoundRule("parks", BUDGET, VoteType.APPROVAL, rule),
        12,
        300,
        "",
        "",
        List.of(),
        true,
        true,
        true,
        "",
        false,
        false,
        Instant.EPOCH,
        1);
  }

  private static Election election(int projects, int wards) {
    List<List<String>> projectRows = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      projectRows.add(
          List.of(
              "p" + i, "" + (9000 + 37 * i), "Ward " + i % wards, "Category " + i % (2 * wards)));
    }
    List<List<String>> votes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int first = i * i % projects;
      String other = "p" + (first * 7 + 1 + i % 3) % projects;
      String vote = other.equals("p" + first) ? other : "p" + first + "," + other;
      votes.add(List.of("" + i, vote));
    }
    return Election.of(
        new PabulibTables(
            Map.of("budget", "100000", "vote_type", "approval", "currency", "GBP"),
            List.of("project_id", "cost", "district", "category"),
            projectRows,
            List.of("voter_id", "vote"),
            votes),
        "drawn");
  }
}

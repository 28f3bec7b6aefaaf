package org.folkmoot.budgets.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundRule;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Test;

class RulesBriefTest {

  private static final Amount BUDGET = new Amount(10_000_000, Currency.getInstance("GBP"));
  private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

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
    Texts texts = Texts.of(language, ZoneOffset.UTC, Map.of());
    AllocationOptions rule =
        AllocationOptions.defaults().withRule(AllocationOptions.Rule.EQUAL_SHARES);
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

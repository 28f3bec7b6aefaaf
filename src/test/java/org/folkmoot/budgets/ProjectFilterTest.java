package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFilterTest {

  private static final Currency POUND = Currency.getInstance("GBP");
  private static final List<ProjectDetails> PROJECTS =
      List.of(
          project(0, "P1", "Trees for Môn", "Shade by the bus stop", 500, "Climate,Parks", "North"),
          project(1, "P2", "Café and tool library", "Repair together", 300, "Community", "South"),
          project(2, "P3", "bench trail", "Benches in the parks", 500, "Access", "North"),
          project(3, "P10", "Straße der Bäume", "", 100, "Climate, Streets", ""));

  @Nested
  class WithoutAnyWish {

    @Test
    void showsEveryProjectInTheOrderOfTheRound() {
      assertThat(shown("", "", "", ProjectSort.ROUND)).containsExactly("P1", "P2", "P3", "P10");
      assertThat(filter(" ", "", "").chosen()).isZero();
    }

    @Test
    void anEmptyRoundStaysEmpty() {
      assertThat(filter("tree", "", "").apply(List.of(), Locale.UK)).isEmpty();
    }
  }

  @Nested
  class ByWords {

    @ParameterizedTest
    @CsvSource({
      "trees, P1",
      "TREES, P1",
      "mon, P1",
      "MÔN, P1",
      "cafe, P2",
      "tool lib, P2",
      "library tool, P2",
      "'  shade   bus ', P1",
      "baume, P10",
      "p10, P10",
      "p2 café, P2"
    })
    void findsThemWithoutRegardToCaseAccentsAndOrder(String words, String code) {
      assertThat(shown(words, "", "", ProjectSort.ROUND)).containsExactly(code);
    }

    @Test
    void allWordsMustOccur() {
      assertThat(shown("trees bench", "", "", ProjectSort.ROUND)).isEmpty();
      assertThat(shown("bench trail", "", "", ProjectSort.ROUND)).containsExactly("P3");
    }

    @Test
    void signsOfSearchLanguagesAreOnlySigns() {
      assertThat(shown(".*", "", "", ProjectSort.ROUND)).isEmpty();
      assertThat(shown("%", "", "", ProjectSort.ROUND)).isEmpty();
    }
  }

  @Nested
  class InTwoLanguages {

    private final List<ProjectDetails> both =
        List.of(named("P1", "Trees", "Coed"), named("P2", "Bridge", "Pont"), named("P3", "Zoo"));

    @Test
    void wordsOfEachLanguageFindThem() {
      assertThat(filter("coed", "", "").apply(both, Locale.UK))
          .extracting(ProjectDetails::code)
          .containsExactly("P1");
    }

    /** What has no name in the reader's language stands where its main name belongs. */
    @Test
    void namesAreOrderedByThatOfTheReader() {
      ProjectFilter byName = new ProjectFilter("", "", "", ProjectSort.NAME);

      assertThat(byName.apply(both, Locale.UK))
          .extracting(ProjectDetails::code)
          .containsExactly("P2", "P1", "P3");
      assertThat(byName.apply(both, new Locale("cy")))
          .extracting(ProjectDetails::code)
          .containsExactly("P1", "P2", "P3");
    }

    private ProjectDetails named(String code, String... names) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put("en", names[0]);
      texts.put("cy", names.length > 1 ? names[1] : "");
      return ProjectFilterTest.project(
          Integer.parseInt(code.substring(1)),
          code,
          LocalizedText.of(texts),
          LocalizedText.EMPTY,
          1,
          "",
          "");
    }
  }

  @Nested
  class ByCategoryAndPlace {

    @Test
    void aProjectIsInEachOfItsCategories() {
      assertThat(shown("", "Climate", "", ProjectSort.ROUND)).containsExactly("P1", "P10");
      assertThat(shown("", "Streets", "", ProjectSort.ROUND)).containsExactly("P10");
    }

    @Test
    void aPartOfACategoryIsNone() {
      assertThat(shown("", "Clim", "", ProjectSort.ROUND)).isEmpty();
    }

    @Test
    void wishesNarrowEachOther() {
      assertThat(shown("", "", "North", ProjectSort.ROUND)).containsExactly("P1", "P3");
      assertThat(shown("", "Climate", "North", ProjectSort.ROUND)).containsExactly("P1");
      assertThat(shown("bench", "Climate", "North", ProjectSort.ROUND)).isEmpty();
      assertThat(filter("bench", "Climate", "North").chosen()).isEqualTo(3);
    }
  }

  @Nested
  class InAnOrder {

    @Test
    void equalsKeepTheOrderOfTheRound() {
      assertThat(shown("", "", "", ProjectSort.DEAREST)).containsExactly("P1", "P3", "P2", "P10");
      assertThat(shown("", "", "", ProjectSort.CHEAPEST)).containsExactly("P10", "P2", "P1", "P3");
    }

    @Test
    void namesAreOrderedWithoutRegardToCase() {
      assertThat(shown("", "", "", ProjectSort.NAME)).containsExactly("P3", "P2", "P10", "P1");
    }

    /** In this test a project has as many votes as its cost. */
    @Test
    void mostVotesComeFirst() {
      assertThat(shown("", "", "", ProjectSort.VOTES)).containsExactly("P1", "P3", "P2", "P10");
    }

    @Test
    void eachOrderHasANameInAddressesThatIsReadBack() {
      assertThat(Arrays.stream(ProjectSort.values()).map(sort -> ProjectSort.of(sort.key())))
          .containsExactly(ProjectSort.values());
    }

    /** Decidim CVE-2024-32469 and CVE-2026-45376: whatever an address says of order and pages. */
    @ParameterizedTest
    @CsvSource({"VOTES", "votes;drop table account", "'\"><script>'", "''"})
    void anyOtherNameMeansTheOrderOfTheRound(String name) {
      assertThat(ProjectSort.of(name)).isEqualTo(ProjectSort.ROUND);
      assertThat(ProjectSort.of(null)).isEqualTo(ProjectSort.ROUND);
    }
  }

  private static List<String> shown(String words, String category, String place, ProjectSort sort) {
    return new ProjectFilter(words, category, place, sort)
        .apply(PROJECTS, Locale.UK).stream().map(ProjectDetails::code).toList();
  }

  private static ProjectFilter filter(String words, String category, String place) {
    return new ProjectFilter(words, category, place, ProjectSort.ROUND);
  }

  private static ProjectDetails project(
      int position,
      String code,
      String name,
      String description,
      int cost,
      String category,
      String place) {
    return project(
        position,
        code,
        LocalizedText.of(Locale.UK, name),
        LocalizedText.of(Locale.UK, description),
        cost,
        category,
        place);
  }

  private static ProjectDetails project(
      int position,
      String code,
      LocalizedText name,
      LocalizedText description,
      int cost,
      String category,
      String place) {
    return new ProjectDetails(
        position,
        code,
        name,
        description,
        new Amount(cost, POUND),
        category,
        "",
        place,
        null,
        null,
        cost,
        BigDecimal.valueOf(cost),
        false,
        "",
        false,
        1);
  }
}

package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {

  private final Library library = new Library();

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private long english(String title, String text) {
    return library.add(Locale.UK, title, text);
  }

  private long welsh(String title, String text) {
    return library.add(Library.WELSH, title, text);
  }

  @Nested
  class Words {

    @ParameterizedTest
    @CsvSource({
      "benches, bench",
      "bench, benches",
      "cycling, cycle",
      "lights, light",
      "council’s, council",
      "Bench, BENCHES",
      "café, cafe",
      "cafe, café",
      "O’Neill, oneill"
    })
    void findTheirFormsInEnglish(String written, String typed) {
      long idea = english("About " + written, "");

      assertThat(library.find(typed)).containsExactly(idea);
    }

    @ParameterizedTest
    @CsvSource({
      "Caerdydd, Gaerdydd",
      "Caerdydd, Nghaerdydd",
      "Gaerdydd, Caerdydd",
      "Nghaerdydd, Chaerdydd",
      "fainc, mainc",
      "tŷ, ty",
      "Siôn, Sion",
      "bysiau’r, bysiau"
    })
    void findTheirFormsInWelsh(String written, String typed) {
      long idea = welsh("Syniad " + written, "");

      assertThat(library.find(typed)).containsExactly(idea);
    }

    @Test
    void findWelshThatWasWrittenOnAnEnglishPage() {
      long idea = english("Lle chwarae yng Nghaerdydd", "Mae’r parc yn wag o hyd.");

      assertThat(library.find("Caerdydd")).containsExactly(idea);
    }

    @Test
    void areNotMutatedInEnglish() {
      english("A bath house", "The baths of the town");

      assertThat(library.find("path")).isEmpty();
    }

    @Test
    void findATextInEitherOfItsLanguages() {
      library.put(
          SearchDocument.of(
              "process",
              7,
              7,
              LocalizedText.of(Map.of("en", "Safer streets", "cy", "Strydoedd mwy diogel")),
              LocalizedText.EMPTY,
              "/"));

      assertThat(library.find("street")).containsExactly(7L);
      assertThat(library.find("ddiogel")).containsExactly(7L);
    }

    @Test
    void mustAllOccurButSmallOnes() {
      long bench = english("A bench in the park", "");
      english("A tree in the park", "");

      assertThat(library.find("the bench of a park")).containsExactly(bench);
      assertThat(library.find("bench castle")).isEmpty();
      assertThat(library.find("in the")).hasSize(2);
    }

    @Test
    void inATitleComeFirst() {
      long text = english("Something else", "A bench would help.");
      long title = english("Bench", "By the river.");

      assertThat(library.find("bench")).containsExactly(title, text);
    }

    @Test
    void findAReference() {
      english("One", "");
      long two = english("Two", "");

      assertThat(library.find("p" + two)).containsExactly(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"公園", "مقعد", "скамья", "παγκάκι", "ספסל"})
    void ofOtherScriptsAreFound(String word) {
      long idea = english(word, "");

      assertThat(library.find(word)).containsExactly(idea);
    }
  }

  @Nested
  class Typos {

    @ParameterizedTest
    @CsvSource({
      "benhc, bench",
      "recyling, recycling",
      "libary, library",
      "crosing, crossing",
      "playgruond, playground"
    })
    void areForgiven(String typed, String meant) {
      long idea = english("More " + meant, "");

      assertThat(library.find(typed)).contains(idea);
      assertThat(library.find(SearchQuery.of(typed, 5)).widened()).isTrue();
    }

    @Test
    void areForgivenInAMutatedWord() {
      long idea = welsh("Parc yng Nghaerdydd", "");

      assertThat(library.find("Caerdyd")).containsExactly(idea);
    }

    @Test
    void comeAfterWhatWasTyped() {
      long pork = english("Pork on the path", "");
      long park = english("Park", "");

      assertThat(library.find("park")).containsExactly(park, pork);
    }

    @Test
    void doNotCountWhereEnoughHasTheWord() {
      for (int i = 0; i < Finder.FEW; i++) {
        english("Park " + i, "");
      }
      english("Pork", "");

      assertThat(library.find("park")).hasSize(Finder.FEW);
      assertThat(library.find(SearchQuery.of("park", 9)).widened()).isFalse();
    }

    @Test
    void areNotForgivenInShortWords() {
      english("Bus", "");

      assertThat(library.find("bun")).isEmpty();
    }
  }

  @Nested
  class Signs {

    @Test
    void quotesKeepWordsTogether() {
      long mill = english("A crossing", "It belongs to Mill Road, not here.");
      english("A mill", "On the other road.");

      assertThat(library.find("\"mill road\"")).containsExactly(mill);
    }

    @Test
    void aMinusLeavesOut() {
      long bench = english("A bench", "In the park.");
      english("A bench", "At the car park.");

      assertThat(library.find("bench -cars")).containsExactly(bench);
      assertThat(library.find("-car")).containsExactly(bench);
      assertThat(library.find("bench -\"car park\"")).containsExactly(bench);
    }
  }

  @Test
  void whatIsNotFoundByWordsOnlyCountsWithoutThem() {
    library.put(
        new SearchDocument(
            "proposal",
            1,
            1,
            LocalizedText.of(Locale.UK, "A bench"),
            LocalizedText.EMPTY,
            "",
            "/",
            false,
            Map.of("state", "none"),
            Map.of()));

    assertThat(library.find("bench")).isEmpty();
    assertThat(library.find("-car")).isEmpty();
    assertThat(library.find(SearchQuery.of("", 9), "state").count("state", "none")).isOne();
  }

  @Test
  void facetsAreCountedAsIfTheyWereNotChosen() {
    for (int i = 0; i < 6; i++) {
      library.add(
          Locale.UK,
          "Bench " + i,
          "",
          Map.of("ward", i < 2 ? "1" : "2", "category", i % 2 == 0 ? "rest" : "light"),
          Map.of());
    }
    SearchResult found =
        library.find(SearchQuery.of("bench", 9).with("ward", "1"), "ward", "category");

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.counts("ward")).isEqualTo(Map.of("1", 2L, "2", 4L));
    assertThat(found.counts("category")).isEqualTo(Map.of("rest", 1L, "light", 1L));
  }

  @Test
  void partsFollowEachOtherInEachOrder() {
    for (long i = 0; i < 23; i++) {
      library.add(Locale.UK, "Bench " + i, "", Map.of(), Map.of("supports", i / 3));
    }
    for (SearchOrder order : List.of(SearchOrder.RELEVANCE, new SearchOrder("supports"))) {
      SearchQuery all = SearchQuery.of("bench", 50).by(order);
      List<Long> expected = ids(library.find(all));
      List<Long> read = new ArrayList<>();
      SearchQuery part = SearchQuery.of("bench", 5).by(order);
      Optional<SearchCursor> next = Optional.empty();
      do {
        SearchResult found = library.find(next.map(part::after).orElse(part));
        read.addAll(ids(found));
        next = found.next().map(SearchCursor::text).flatMap(SearchCursor::parse);
      } while (next.isPresent());

      assertThat(read).isEqualTo(expected).hasSize(23).doesNotHaveDuplicates();
      assertThat(ids(library.find(part.from(20)))).isEqualTo(expected.subList(20, 23));
      assertThat(library.find(part.from(1_000_000)).hits()).isEmpty();
    }
  }

  private static List<Long> ids(SearchResult found) {
    return found.hits().stream().map(SearchHit::id).toList();
  }
}

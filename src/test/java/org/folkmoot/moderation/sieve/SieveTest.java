package org.folkmoot.moderation.sieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.texts.SearchText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are worth a look, and which everyday texts are not. */
class SieveTest {

  private static final Sieve SIEVE =
      new Sieve(
          EnumSet.allOf(SieveRule.class),
          List.of("example.gov.uk", "wikipedia.org"),
          List.of("Crypto", "quick money", "ffŵl", "骗子"),
          SearchText::of);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bench on Market Street, near number 12.",
        "Read https://www.example.gov.uk/streets and https://cy.wikipedia.org/wiki/Mainc.",
        "Write to parks@example.gov.uk by 01-02-2026, it costs £1,500,000 or 25.000.",
        "The NHS, the RSPCA and the BBC agree. See CF10 1AA on the map.",
        "Mae’r bont yn 12.5 m o hyd; cf. adran 3.2.1 o’r cynllun (2026-03-01 09:30).",
        "cryptography is fun, money is quick",
        "यहाँ एक बेंच होनी चाहिए",
        ""
      })
  void everydayTextsMeetNoRule(String text) {
    assertThat(hits(text)).isEmpty();
  }

  @Test
  void linksToUnknownSitesAreNamed() {
    assertThat(hits("Buy at https://Cheap-Lights.shop/now, www.other.test and deals.com!"))
        .containsExactly(new SieveHit(SieveRule.LINKS, "cheap-lights.shop, other.test, deals.com"));
    assertThat(hits("https://notexample.gov.uk.evil.test/"))
        .extracting(SieveHit::detail)
        .containsExactly("notexample.gov.uk.evil.test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ring 029 2000 1234 for more",
        "+44 (0)29 2000-1234",
        "ann.jones@mail.test knows",
        "She lives at 12 Market Street, Cardiff CF10 1AA."
      })
  void whatBelongsToAPersonIsNotRepeated(String text) {
    assertThat(hits(text)).containsExactly(new SieveHit(SieveRule.CONTACTS, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CRYPTO!", "Is it ffwl?", "Earn QUICK  money now", "他是骗子吧"})
  void wordsOfTheListAreFoundWhole(String text) {
    assertThat(hits(text)).extracting(SieveHit::rule).containsExactly(SieveRule.WORDS);
  }

  @Test
  void shoutingAndRepeatingAndNewcomersWithLinks() {
    assertThat(hits("NOBODY WANTS THIS BENCH HERE")).containsExactly(hit(SieveRule.CAPITALS, ""));
    assertThat(SIEVE.hits(new WrittenText("Again", 2, false)))
        .containsExactly(hit(SieveRule.REPEATED, "2"));
    assertThat(SIEVE.hits(new WrittenText("A bench", 0, true))).isEmpty();
    List<SieveHit> all = SIEVE.hits(new WrittenText("See https://a.test", 0, true));
    assertThat(all).extracting(SieveHit::rule).containsExactly(SieveRule.LINKS, SieveRule.NEWCOMER);
    assertThat(Sieve.score(all)).isEqualTo(4);
  }

  @Test
  void aRuleThatIsOffAsksForNothing() {
    Sieve off = new Sieve(Set.of(), List.of(), List.of("bench"), SearchText::of);

    assertThat(off.hits(new WrittenText("A BENCH AT https://a.test FOR EVERYBODY", 5, true)))
        .isEmpty();
  }

  @Test
  void hostileTextsTakeNoLongerThanOthers() {
    for (String part : List.of("a", "1", "a.", "0 ", "1 a", "www.", "@", "12 a A1", "http://")) {
      String text = part.repeat(20_000 / part.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> hits(text), part);
    }
  }

  private static SieveHit hit(SieveRule rule, String detail) {
    return new SieveHit(rule, detail);
  }

  private static List<SieveHit> hits(String text) {
    return SIEVE.hits(new WrittenText(text, 0, false));
  }
}

package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryTest {

  @Test
  void namesAndValuesAreDecodedAsInForms() {
    Query query = Query.parse("q=t%C5%B7+ar+werth&lang=cy&empty=&bare");

    assertThat(query.get("q")).isEqualTo("tŷ ar werth");
    assertThat(query.get("lang")).isEqualTo("cy");
    assertThat(query.find("empty")).contains("");
    assertThat(query.find("bare")).contains("");
    assertThat(query.find("absent")).isEmpty();
  }

  @Test
  void theFirstOfSeveralValuesCounts() {
    assertThat(Query.parse("a=1&a=2").get("a")).isEqualTo("1");
  }

  @Test
  void whatCannotBeDecodedStaysAsItIs() {
    assertThat(Query.parse("a=100%&b=%zz").get("a")).isEqualTo("100%");
    assertThat(Query.parse("a=100%&b=%zz").get("b")).isEqualTo("%zz");
  }

  @Test
  void noAddressHasNone() {
    assertThat(Query.parse(null).values()).isEmpty();
    assertThat(Query.parse("").values()).isEmpty();
  }

  @Test
  void aHundredAreRead() {
    String many =
        IntStream.range(0, 5_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

    assertThat(Query.parse(many).values()).hasSize(100);
  }

  @Test
  void allAreCounted() {
    String many =
        IntStream.range(0, 5_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

    assertThat(Query.count(many + "&%61=1&a&a=%zz&b=1"))
        .containsEntry("a", 3)
        .containsEntry("b", 1);
    assertThat(Query.count(null)).isEmpty();
  }
}

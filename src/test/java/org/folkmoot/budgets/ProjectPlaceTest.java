package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.MapPart;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectPlaceTest {

  private static final MapPart FAR = MapPart.read("-4,51,-3,52", "6").orElseThrow();
  private static final MapPart NEAR = MapPart.read("-4,51,-3,52", "15").orElseThrow();

  private final List<ProjectDetails> projects =
      List.of(
          project("A", "51.5", "-3.2"),
          project("B", "51.6", "-3.4"),
          project("C", null, null),
          project("D", "40", "-3.2"));

  @Test
  void nearOnesAreOnePinInTheirMiddle() {
    List<ProjectPlace> places = ProjectPlace.of(projects, FAR);

    assertThat(places).hasSize(1);
    assertThat(places.get(0).projects()).extracting(ProjectDetails::code).containsExactly("A", "B");
    assertThat(places.get(0).single()).isEmpty();
    assertThat(places.get(0).point().latitude()).isEqualByComparingTo("51.55");
    assertThat(places.get(0).point().longitude()).isEqualByComparingTo("-3.3");
  }

  @Test
  void whoeverComesNearerSeesThemApart() {
    assertThat(ProjectPlace.of(projects, NEAR))
        .extracting(place -> place.single().map(ProjectDetails::code).orElse(""))
        .containsExactly("A", "B");
  }

  private static ProjectDetails project(
      String code, @Nullable String latitude, @Nullable String longitude) {
    return new ProjectDetails(
        0,
        code,
        LocalizedText.of(Locale.UK, code),
        LocalizedText.EMPTY,
        new Amount(100, Currency.getInstance("GBP")),
        "",
        "",
        "",
        latitude == null ? null : new BigDecimal(latitude),
        longitude == null ? null : new BigDecimal(longitude),
        0,
        BigDecimal.ZERO,
        false,
        "",
        false,
        1);
  }
}

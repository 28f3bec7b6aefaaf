package org.folkmoot.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudiencesTest {

  @Test
  void comeBackAsTheyWereStored() {
    Audiences some =
        new Audiences(
            Map.of(
                Activity.COMMENT,
                Audience.RESIDENTS,
                Activity.SUPPORT,
                Audience.of(Set.of(14L, 12L))));

    assertThat(some.write()).isEqualTo("SUPPORT=WARDS:12,14;COMMENT=RESIDENTS");
    assertThat(Audiences.read(some.write())).isEqualTo(some);
  }

  @Test
  void areStoredOnlyWhereTheyAreUnusual() {
    Audiences usual =
        new Audiences(
            Map.of(
                Activity.IDEAS, Audience.EVERYBODY,
                Activity.VOTE, Audience.RESIDENTS));

    assertThat(usual).isEqualTo(Audiences.USUAL);
    assertThat(usual.write()).isEmpty();
    assertThat(Audiences.read("").of(Activity.SUPPORT)).isEqualTo(Audience.RESIDENTS);
  }

  @Test
  void nameWardsOnlyForResidentsOfWards() {
    assertThatThrownBy(() -> Audience.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Audience(Audience.Who.RESIDENTS, Set.of(1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

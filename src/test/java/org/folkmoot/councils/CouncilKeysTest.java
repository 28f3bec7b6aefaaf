package org.folkmoot.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CouncilKeysTest {

  private static final Optional<String> SECRET =
      Optional.of("a secret of forty-three characters or more.");

  private final CurrentCouncil here = new CurrentCouncil();
  private final CouncilKeys keys = new CouncilKeys(here, SECRET);

  @Test
  void areTheSameAfterARestart() {
    here.enter(council());

    assertThat(new CouncilKeys(here, SECRET).hash("register", "Ann"))
        .isEqualTo(keys.hash("register", "Ann"))
        .hasSize(32);
  }

  @Test
  void differByPurposeSecretAndText() {
    here.enter(council());

    byte[] hash = keys.hash("register", "Ann");

    assertThat(keys.hash("codes", "Ann")).isNotEqualTo(hash);
    assertThat(keys.hash("register", "Anne")).isNotEqualTo(hash);
    assertThat(new CouncilKeys(here, Optional.of("another")).hash("register", "Ann"))
        .isNotEqualTo(hash);
  }

  @Test
  void needACouncil() {
    assertThatThrownBy(() -> keys.key("register")).isInstanceOf(IllegalStateException.class);
  }

  private static Council council() {
    return new Council(
        1,
        "one",
        "One",
        "default",
        ZoneOffset.UTC,
        Currency.getInstance("GBP"),
        CouncilKeysInMemory.words(),
        Instant.EPOCH,
        0);
  }
}

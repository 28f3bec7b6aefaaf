package org.folkmoot.councils;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Keys of an invented council, for tests of other packages. */
public final class CouncilKeysInMemory {

  private CouncilKeysInMemory() {}

  public static CouncilKeys create() {
    return new CouncilKeys(
        councilIn(ZoneOffset.UTC), Optional.of("a secret of forty-three characters or more."));
  }

  /** A council in a time zone, entered. */
  public static CurrentCouncil councilIn(ZoneId zone) {
    CurrentCouncil here = new CurrentCouncil();
    here.enter(
        new Council(
            1,
            "test",
            "Test",
            "default",
            zone,
            Currency.getInstance("GBP"),
            words(),
            Instant.EPOCH,
            0));
    return here;
  }

  /** Nothing said of itself, in every language. */
  static CouncilWords words() {
    return new CouncilWords(
        Texts.LANGUAGES, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY);
  }
}

package org.folkmoot.councils;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;

/** Keys of an invented council, for tests of other packages. */
public final class CouncilKeysInMemory {

  private CouncilKeysInMemory() {}

  public static CouncilKeys create() {
    CurrentCouncil here = new CurrentCouncil();
    here.enter(
        new Council(
            "test", "Test", "default", ZoneOffset.UTC, Currency.getInstance("GBP"), Instant.EPOCH));
    return new CouncilKeys(here, Optional.of("a secret of forty-three characters or more."));
  }
}

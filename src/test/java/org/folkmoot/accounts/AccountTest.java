package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountTest {

  /** W-17: letters greet people by their name. */
  @Test
  void aNameIsOneLine() {
    Account account = named(" Siân\r\nBcc: x\u2028Subject: y\u0085\tz\u0000 ");

    assertThat(account.name()).isEqualTo("Siân Bcc: x Subject: y z");
    account.rename("Siân\n\nap Rhys");
    assertThat(account.name()).isEqualTo("Siân ap Rhys");
  }

  @Test
  void aNameIsNoLongerThanItsFieldAllows() {
    assertThat(named("N".repeat(5_000)).name()).hasSize(120);
    assertThat(named("N".repeat(119) + "\uD83D\uDE00").name()).isEqualTo("N".repeat(119));
  }

  private static Account named(String name) {
    return new Account("a@example.org", name, Locale.UK, "", Instant.EPOCH);
  }
}

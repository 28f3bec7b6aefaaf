package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * While no council exists, or if the operator asked for one more, a code that only the operator can
 * see (on the terminal of the start) allows to set up a council and its administrator. It works
 * once and dies with the process.
 */
@ApplicationScoped
public class SetupCode {

  private static final int CODE_BYTES = 15;

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final Journal journal;
  private volatile @Nullable String code;

  @Inject
  SetupCode(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      AccountService accounts,
      Journal journal) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.journal = journal;
  }

  void prepare(boolean forOneMore) {
    if (forOneMore || councils.isEmpty()) {
      byte[] random = new byte[CODE_BYTES];
      new SecureRandom().nextBytes(random);
      String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      code = fresh;
      System.setProperty("folkmoot.state.setup", fresh);
    }
  }

  /** Whether a council may be set up, under a host that no council has. */
  public boolean isOpen() {
    return code != null;
  }

  /**
   * Sets up a council and its administrator, who is also facilitator.
   *
   * @return the council, or empty if the code is wrong or was used
   * @throws org.folkmoot.accounts.PasswordRefused if the password is not good enough
   */
  @Transactional
  public synchronized Optional<Council> establish(
      String typedCode, FirstCouncil wanted, String host) {
    String expected = code;
    if (expected == null || !isEqual(expected, typedCode.strip())) {
      return Optional.empty();
    }
    Council council =
        councils.establish(
            Slug.unusedFor(
                wanted.name(), slug -> Demo.SLUGS.contains(slug) || councils.isSlugTaken(slug)),
            wanted.name(),
            "default",
            ZoneId.of(wanted.zone()),
            Currency.getInstance(wanted.currency()),
            List.of(host));
    councils.say(council.id(), council.words().withLanguages(wanted.languages()));
    currentCouncil.enter(council);
    Person administrator =
        accounts.open(
            wanted.email(),
            wanted.person(),
            wanted.password(),
            EnumSet.of(Role.ADMINISTRATOR, Role.FACILITATOR));
    journal.record(
        AuditEvent.of(
            administrator.id(), administrator.name(), "journal.journal.opened", council.name()));
    code = null;
    return Optional.of(council);
  }

  private static boolean isEqual(String expected, String typed) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }
}

package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.texts.Texts;

/** Tells people by e-mail that they are verified, or no longer; joins the caller's transaction. */
@ApplicationScoped
public class VerificationLetters {

  private final AccountService accounts;
  private final Outbox outbox;
  private final CurrentCouncil currentCouncil;

  @Inject
  VerificationLetters(AccountService accounts, Outbox outbox, CurrentCouncil currentCouncil) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.currentCouncil = currentCouncil;
  }

  void tellVerified(long account, Instant until) {
    accounts
        .findPerson(account)
        .ifPresent(
            person -> {
              Texts texts = Texts.of(person.locale(), currentCouncil.get().zone(), Map.of());
              outbox.post(
                  Letter.of(
                          person.email(),
                          person.locale(),
                          "residents.mail.verified",
                          person.name(),
                          texts.date(until))
                      .withLink("/verify"));
            });
  }

  /** Tells people that the register no longer has them. */
  public void tellEnded(Collection<Long> ended) {
    for (long account : ended) {
      accounts
          .findPerson(account)
          .ifPresent(
              person ->
                  outbox.post(
                      Letter.of(
                              person.email(),
                              person.locale(),
                              "residents.mail.ended",
                              person.name())
                          .withLink("/verify")));
    }
  }
}

package org.folkmoot.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What a page must say of e-mails before it promises one. */
@Named
@RequestScoped
public class MailNotice {

  private final MailSettings settings;
  private final LetterService letters;
  private final DemoLetters demo;
  private final Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected MailNotice() {
    this(null, null, null, null);
  }

  @Inject
  MailNotice(MailSettings settings, LetterService letters, DemoLetters demo, Visitor visitor) {
    this.settings = settings;
    this.letters = letters;
    this.demo = demo;
    this.visitor = visitor;
  }

  /** Whether e-mails are written and held back, because there is no mail server. */
  public boolean isAway() {
    return settings.isAway();
  }

  /** Whether e-mails are shown on a page of this machine instead. */
  public boolean isDemo() {
    return demo.areOpen();
  }

  /** How many e-mails were held back or failed, for administrators; 0 for others. */
  public long getStopped() {
    if (settings.isDemo() || !visitor.hasAny(Set.of(Role.ADMINISTRATOR))) {
      return 0;
    }
    Map<LetterState, Long> counts = letters.counts();
    return counts.getOrDefault(LetterState.HELD, 0L) + counts.getOrDefault(LetterState.FAILED, 0L);
  }
}

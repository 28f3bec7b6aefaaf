package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** First steps and attention: whether e-mail goes out. */
@ApplicationScoped
class MailBoard implements SetupSteps, AttentionSource {

  private static final String PAGE = "/staff/mail";

  private final LetterService letters;
  private final MailSettings settings;
  private final Visitor visitor;

  @Inject
  MailBoard(LetterService letters, MailSettings settings, Visitor visitor) {
    this.letters = letters;
    this.settings = settings;
    this.visitor = visitor;
  }

  @Override
  public List<SetupStep> steps() {
    return List.of(SetupStep.of("mail", 130, settings.isSending(), PAGE));
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAny(EnumSet.of(Role.ADMINISTRATOR))) {
      return List.of();
    }
    List<AttentionLine> lines = new ArrayList<>();
    Map<LetterState, Long> counts = letters.counts();
    long held = counts.getOrDefault(LetterState.HELD, 0L);
    long failed = counts.getOrDefault(LetterState.FAILED, 0L);
    if (held > 0) {
      lines.add(AttentionLine.urgent("mail-held", held, PAGE));
    }
    if (failed > 0) {
      lines.add(AttentionLine.urgent("mail-failed", failed, PAGE));
    }
    return lines;
  }
}

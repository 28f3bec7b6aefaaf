package org.folkmoot.moderation;

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

/** First steps and attention: the rules of the council, reports and appeals that wait. */
@ApplicationScoped
class ModerationBoard implements SetupSteps, AttentionSource {

  private static final String PAGE = "/staff/moderation";

  private final RuleService rules;
  private final ModerationService moderation;
  private final Visitor visitor;

  @Inject
  ModerationBoard(RuleService rules, ModerationService moderation, Visitor visitor) {
    this.rules = rules;
    this.moderation = moderation;
    this.visitor = visitor;
  }

  @Override
  public List<SetupStep> steps() {
    return List.of(
        SetupStep.of("moderation", 330, rules.get().chosen(), "/staff/moderation-rules"));
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAnySomewhere(
        EnumSet.of(Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR))) {
      return List.of();
    }
    Map<CaseFilter, Long> waiting = moderation.countWaiting();
    long appeals = waiting.getOrDefault(CaseFilter.APPEALS, 0L);
    long reported = waiting.getOrDefault(CaseFilter.WAITING, 0L) - appeals;
    List<AttentionLine> lines = new ArrayList<>();
    if (appeals > 0) {
      lines.add(AttentionLine.of("appeals-waiting", appeals, PAGE + "?show=appeals"));
    }
    if (reported > 0) {
      lines.add(AttentionLine.of("reports-waiting", reported, PAGE));
    }
    return lines;
  }
}

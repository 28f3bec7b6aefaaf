package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.RefusalReasonDetails;
import org.folkmoot.proposals.RefusalReasonService;
import org.jspecify.annotations.Nullable;

/** The council's reasons as boxes to tick, and as choices of a list. */
@Named
@RequestScoped
public class RefusalReasonChoice {

  private final RefusalReasonService reasons;
  private final Feedback feedback;
  private @Nullable List<ReasonTick> ticks;
  private @Nullable List<RefusalReasonDetails> all;

  @Inject
  RefusalReasonChoice(RefusalReasonService reasons, Feedback feedback) {
    this.reasons = reasons;
    this.feedback = feedback;
  }

  /** Those that can be given. */
  public List<ReasonTick> getTicks() {
    List<ReasonTick> known = ticks;
    if (known == null) {
      known = getAll().stream().filter(one -> !one.retired()).map(ReasonTick::new).toList();
      ticks = known;
    }
    return known;
  }

  /** All, retired ones too. */
  public List<RefusalReasonDetails> getAll() {
    List<RefusalReasonDetails> known = all;
    if (known == null) {
      known = reasons.list();
      all = known;
    }
    return known;
  }

  /** Ticks those that were given. */
  void show(Collection<RefusalReasonDetails> given) {
    Set<Long> ids = given.stream().map(RefusalReasonDetails::id).collect(Collectors.toSet());
    getTicks().forEach(tick -> tick.setTicked(ids.contains(tick.getValue().id())));
  }

  /** Ids of the ticked ones. */
  Set<Long> read() {
    return getTicks().stream()
        .filter(ReasonTick::isTicked)
        .map(tick -> tick.getValue().id())
        .collect(Collectors.toSet());
  }

  /**
   * Tells whoever refuses without a reason.
   *
   * @return key of the sentence if the text is missing, too; empty if it may be
   */
  String check(Answer answer) {
    if (answer != Answer.NOT_FEASIBLE) {
      return "";
    } else if (getTicks().isEmpty()) {
      return "proposals.rule.answerTextMissing";
    }
    if (read().isEmpty()) {
      feedback.fault(
          "reason" + getTicks().get(0).getValue().id(), "proposals.rule.refusalWithoutReason");
    }
    return "";
  }
}

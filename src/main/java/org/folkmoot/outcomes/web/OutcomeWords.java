package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.outcomes.ChangeDetails;
import org.folkmoot.outcomes.ChangeKind;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.Stage;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How decisions and promises are put in words and signs. */
@Named
@RequestScoped
public class OutcomeWords {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Texts texts;

  @Inject
  OutcomeWords(Texts texts) {
    this.texts = texts;
  }

  /** What was decided, when and by whom, in a sentence. */
  public String sentence(DecisionDetails decision) {
    String verdict = verdict(decision);
    String day = texts.date(decision.terms().decidedOn());
    return decision.terms().decidedBy().isEmpty()
        ? texts.with("outcomes.sentence.answer", verdict, day)
        : texts.with("outcomes.sentence", verdict, day, decision.terms().decidedBy());
  }

  /** A day, as the page has it: an Optional, or null for an empty one; empty if there is none. */
  public String day(@Nullable Object day) {
    return unwrapped(day) instanceof LocalDate date ? texts.date(date) : "";
  }

  /** A sum of money, as the page has it: see {@link #day}. */
  public String sum(@Nullable Object sum) {
    return unwrapped(sum) instanceof Amount amount ? texts.money(amount) : "";
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return value instanceof Optional<?> held ? held.orElse(null) : value;
  }

  /** The verdict in words. */
  public String verdict(DecisionDetails decision) {
    return texts.get("outcomes.verdict." + decision.terms().verdict().name());
  }

  /** How the promise stands by the clock, in a sentence; empty if nothing is promised. */
  public String clock(DecisionDetails decision) {
    if (!decision.promising()) {
      return "";
    }
    return switch (decision.promise().orElseThrow()) {
      case KEPT -> texts.with("outcomes.clock.kept", decision.stageSince());
      case STOPPED -> texts.with("outcomes.clock.stopped", decision.stageSince());
      case UNDATED -> texts.count("outcomes.clock.undated", decision.daysSince());
      case OVERDUE ->
          texts.count(
              "outcomes.clock.overdue", decision.daysLate(), decision.terms().due().orElseThrow());
      case OPEN ->
          texts.count(
              "outcomes.clock.open", decision.daysLeft(), decision.terms().due().orElseThrow());
    };
  }

  /** The word of the tag of a decision: how its promise stands, or what was decided. */
  public String tag(DecisionDetails decision) {
    if (decision.overdue()) {
      return texts.count("outcomes.tag.late", decision.daysLate());
    }
    return decision.promising()
        ? texts.get("outcomes.stage." + decision.stage().name())
        : verdict(decision);
  }

  /** The colour of that tag. */
  public String kind(DecisionDetails decision) {
    if (decision.overdue() || decision.stage() == Stage.STOPPED) {
      return "danger";
    } else if (decision.delivered()) {
      return "success";
    } else if (decision.promising()) {
      return decision.stage() == Stage.UNDER_WAY ? "info" : "";
    }
    return decision.terms().verdict() == Verdict.DEFER ? "warning" : "";
  }

  /** The icon of that tag. */
  public String icon(DecisionDetails decision) {
    if (decision.overdue()) {
      return "warning";
    } else if (decision.delivered()) {
      return "check";
    }
    boolean isOff =
        decision.stage() == Stage.STOPPED || decision.terms().verdict() == Verdict.REJECT;
    return isOff ? "cross" : "info";
  }

  /** Key of the heading of an entry of the history. */
  public String heading(ChangeDetails change) {
    return switch (change.kind()) {
      case STAGE -> texts.get("outcomes.stage." + change.stage().name());
      case RECORDED, ANSWERED -> texts.get("outcomes.verdict." + change.terms().verdict().name());
      case CHANGED, MILESTONE -> texts.get("outcomes.change." + change.kind().name());
    };
  }

  /** Whether an entry of the history shows terms. */
  public boolean showsTerms(ChangeDetails change) {
    return change.kind() != ChangeKind.STAGE && change.kind() != ChangeKind.MILESTONE;
  }

  /** Money that is spent of what is planned, in percent for a bar, at most 100. */
  public String percent(Amount spent, Amount planned) {
    if (planned.minorUnits() <= 0) {
      return "0";
    }
    BigDecimal share =
        BigDecimal.valueOf(spent.minorUnits())
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(planned.minorUnits()), 1, RoundingMode.HALF_UP);
    return share.max(BigDecimal.ZERO).min(HUNDRED).toPlainString();
  }

  /** What a filter of an address is called, for keys of texts. */
  public String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

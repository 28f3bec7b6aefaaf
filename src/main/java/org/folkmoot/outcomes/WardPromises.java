package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.figures.WardItem;
import org.folkmoot.figures.WardPart;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.texts.Texts;

/** What is promised about the ward and not delivered yet: what is late first, then by its day. */
@ApplicationScoped
class WardPromises implements WardPart {

  private final DecisionReader decisions;
  private final Texts texts;

  @Inject
  WardPromises(DecisionReader decisions, Texts texts) {
    this.decisions = decisions;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "promises";
  }

  @Override
  public int position() {
    return 15;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    DecisionFilter here = DecisionFilter.ALL.in(ward.id());
    return List.of(PromiseState.OVERDUE, PromiseState.OPEN, PromiseState.UNDATED).stream()
        .map(state -> here.standing(Optional.of(state)))
        .flatMap(filter -> decisions.list(filter, PageRequest.of(0, most)).rows().stream())
        .filter(decision -> !decision.title().isEmpty())
        .limit(most)
        .map(this::item)
        .toList();
  }

  private WardItem item(DecisionDetails decision) {
    String due =
        decision
            .terms()
            .due()
            .map(day -> texts.with("figures.ward.promises.due", day))
            .orElseGet(() -> texts.get("figures.ward.promises.undated"));
    String tag = decision.overdue() ? texts.count("outcomes.tag.late", decision.daysLate()) : "";
    return new WardItem(decision.title(), decision.page(), List.of(due), tag, decision.overdue());
  }
}

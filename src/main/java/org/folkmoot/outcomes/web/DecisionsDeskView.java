package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.PromiseState;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Promises as scrutiny works through them: what is late first. */
@Named
@RequestScoped
public class DecisionsDeskView {

  private final DecisionReader decisions;
  private final OutcomeWords words;
  private final Texts texts;
  private final Address address;
  private final LazyRows<DecisionDetails> rows;

  @Inject
  DecisionsDeskView(DecisionReader decisions, OutcomeWords words, Texts texts, Address address) {
    this.decisions = decisions;
    this.words = words;
    this.texts = texts;
    this.address = address;
    this.rows =
        LazyRows.of(wanted -> this.decisions.list(filter(), wanted), DecisionDetails::reference);
  }

  private DecisionFilter filter() {
    return DecisionFilter.ALL.promising().standing(PromiseState.of(getState()));
  }

  /** What is due first before. */
  public LazyRows<DecisionDetails> getRows() {
    return rows;
  }

  /** How many promises are late. */
  public long getLate() {
    return decisions
        .list(DecisionFilter.ALL.standing(Optional.of(PromiseState.OVERDUE)), PageRequest.of(0, 1))
        .total();
  }

  /** How promises may stand, as addresses have it. */
  public List<String> getStates() {
    return Stream.of(PromiseState.values()).map(PromiseState::key).toList();
  }

  /** The wanted state, or empty. */
  public String getState() {
    return address.get("state");
  }

  /** The value of the {@code selected} attribute: none unless the option is the chosen one. */
  public @Nullable String selected(String option, String chosen) {
    return option.equals(chosen) ? "selected" : null;
  }

  /** The last day on which it is not late; empty if nobody named one. */
  public String due(DecisionDetails decision) {
    return decision.terms().due().map(texts::date).orElse("");
  }

  /** Sends the list as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "promises.csv",
        Stream.of("reference", "title", "process", "ward", "owner", "decided", "due", "state")
            .map(column -> texts.get("outcomes.column." + column))
            .toList(),
        rows,
        one ->
            List.of(
                one.reference(),
                texts.text(one.title()),
                texts.text(one.process().title()),
                one.ward(),
                texts.text(one.terms().owner()),
                one.terms().decidedOn().toString(),
                one.terms().due().map(String::valueOf).orElse(""),
                words.tag(one)));
  }
}

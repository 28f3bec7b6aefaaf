package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.CountRequestDetails;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** The page on which a facilitator counts by the rule of the round, compares, and goes on. */
@Named
@RequestScoped
public class CountView {

  private final Address address;
  private final CountService counts;
  private final CountingService counting;
  private final RoundService rounds;
  private final RuleChoice ruleChoice;
  private final Feedback feedback;
  private @Nullable RoundDetails round;
  private @Nullable List<RunDetails> runs;
  private @Nullable CountRequestDetails request;

  @Inject
  CountView(
      CountService counts,
      CountingService counting,
      RoundService rounds,
      RuleChoice ruleChoice,
      Feedback feedback,
      Address address) {
    this.counts = counts;
    this.counting = counting;
    this.rounds = rounds;
    this.ruleChoice = ruleChoice;
    this.feedback = feedback;
    this.address = address;
  }

  /** Asks for a count by the rule of the round and leads to the page that shows how far it is. */
  public void count() {
    show(counting.ask(getSlug(), getRound().rule()));
  }

  /** Asks for a count by another rule. */
  public void compare() {
    ruleChoice.read().ifPresent(options -> show(counting.ask(getSlug(), options)));
  }

  private void show(long requestId) {
    feedback.lead("/staff/count?round=" + getSlug() + "&request=" + requestId);
  }

  /** Calls the count off that the address names. */
  public void callOff() {
    shown().ifPresent(one -> counting.callOff(getSlug(), one.id()));
    feedback.done("/staff/count?round=" + getSlug(), "budgets.count.calledOff");
  }

  /** The count that was asked for and that the address names; null if it names none. */
  public @Nullable CountRequestDetails getRequest() {
    return shown().orElse(null);
  }

  private Optional<CountRequestDetails> shown() {
    if (request == null && address.get("request").matches("\\d{1,18}")) {
      request = counting.find(getSlug(), Long.parseLong(address.get("request"))).orElse(null);
    }
    return Optional.ofNullable(request);
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return shown().filter(CountRequestDetails::running).isPresent() ? "1" : "";
  }

  /** The count that came out of the request; null if none did yet. */
  public @Nullable RunDetails getResult() {
    return shown()
        .flatMap(CountRequestDetails::runNumber)
        .flatMap(number -> getRuns().stream().filter(run -> run.number() == number).findFirst())
        .orElse(null);
  }

  /** Counts that wait or run, other than the one that the address names. */
  public List<CountRequestDetails> getRunning() {
    long shown = shown().map(CountRequestDetails::id).orElse(0L);
    return counting.listRunning(getSlug()).stream().filter(one -> one.id() != shown).toList();
  }

  /** The last count by the rule of the round that is not published; null if there is none. */
  public @Nullable RunDetails getNext() {
    return getRuns().stream()
        .filter(run -> !run.comparison())
        .findFirst()
        .filter(run -> !run.current())
        .orElse(null);
  }

  /** The round. */
  public RoundDetails getRound() {
    RoundDetails known = round;
    if (known == null) {
      known = rounds.getForFacilitator(getSlug());
      round = known;
    }
    return known;
  }

  /** Whether the round was counted at all. */
  public boolean isAnyRun() {
    return !getRuns().isEmpty();
  }

  /** Whether it was counted by another rule, too. */
  public boolean isCompared() {
    return getRuns().stream().anyMatch(RunDetails::comparison);
  }

  private List<RunDetails> getRuns() {
    List<RunDetails> known = runs;
    if (known == null) {
      getRound();
      known = counts.list(getSlug());
      runs = known;
    }
    return known;
  }

  /**
   * The page may be shown.
   *
   * @throws NotFound if there is no such round
   */
  public void load() {
    getRound();
  }

  /** Name of the round in the address. */
  public String getSlug() {
    return address.get("round");
  }
}

package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * Decisions with what other rows say of them, in a number of statements that does not depend on how
 * many there are. Only of processes that residents see. Joins the caller's transaction.
 */
@ApplicationScoped
class DecisionTable {

  private final DecisionSubjects subjects;
  private final ProcessService processes;
  private final WardService wards;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  DecisionTable(
      DecisionSubjects subjects,
      ProcessService processes,
      WardService wards,
      CurrentCouncil currentCouncil,
      Clock clock) {
    this.subjects = subjects;
    this.processes = processes;
    this.wards = wards;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  /** Processes that residents see, by their ids. */
  Map<Long, ProcessDetails> shown() {
    return processes.list().stream()
        .collect(Collectors.toMap(ProcessDetails::id, Function.identity()));
  }

  /** The day that it is for the council. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
  }

  /** The same decisions in the same order; those of processes that nobody sees are left out. */
  List<DecisionDetails> details(Collection<Decision> decisions) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    Map<Long, ProcessDetails> known = shown();
    Map<Long, String> names =
        wards.list().stream().collect(Collectors.toMap(WardDetails::id, WardDetails::name));
    Map<Long, DecisionSubjects.Named> things = subjects.names(decisions);
    return decisions.stream()
        .flatMap(
            one ->
                Optional.ofNullable(known.get(one.processId()))
                    .map(
                        process ->
                            details(
                                one,
                                process,
                                names.getOrDefault(one.wardId(), ""),
                                things.getOrDefault(one.id(), DecisionSubjects.Named.NOTHING)))
                    .stream())
        .toList();
  }

  private DecisionDetails details(
      Decision one, ProcessDetails process, String ward, DecisionSubjects.Named thing) {
    Currency currency = currentCouncil.get().currency();
    DecisionTerms terms = one.terms();
    LocalDate today = today();
    return new DecisionDetails(
        one.id(),
        one.kind(),
        one.subjectId(),
        process,
        thing.title(),
        thing.path(),
        one.wardId(),
        ward,
        one.isAnswered(),
        terms,
        one.isDifferent(),
        one.stage(),
        one.stageSince(),
        one.stageNote(),
        one.isPromise()
            ? Optional.of(PromiseState.of(one.stage(), terms.due(), today))
            : Optional.empty(),
        one.firstDue(),
        one.planned().map(minor -> new Amount(minor, currency)),
        new Amount(one.spent(), currency),
        today,
        one.createdAt(),
        one.version());
  }
}

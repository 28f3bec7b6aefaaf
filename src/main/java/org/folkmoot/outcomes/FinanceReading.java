package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.NotFound;

/** Reads files from finance against the promises of their round. Joins the caller's transaction. */
@ApplicationScoped
class FinanceReading {

  private final FinanceRepository files;
  private final DecisionRepository decisions;
  private final RoundService rounds;
  private final ProjectTrail trail;
  private final CurrentCouncil currentCouncil;

  @Inject
  FinanceReading(
      FinanceRepository files,
      DecisionRepository decisions,
      RoundService rounds,
      ProjectTrail trail,
      CurrentCouncil currentCouncil) {
    this.files = files;
    this.decisions = decisions;
    this.rounds = rounds;
    this.trail = trail;
    this.currentCouncil = currentCouncil;
  }

  /** What a file says, whatever of it is known already. */
  FinanceLook read(FinanceImport file) {
    RoundDetails round = rounds.findById(file.roundId()).orElseThrow(NotFound::new);
    Map<String, TrailProject> projects = new HashMap<>();
    trail.listOfRound(round).forEach(one -> projects.put(one.code(), one));
    Map<Long, Decision> bySubject = new HashMap<>();
    decisions.listOfRound(round.id()).stream()
        .filter(Decision::isPromise)
        .forEach(one -> bySubject.put(one.subjectId(), one));
    Map<String, Decision> promises = new HashMap<>();
    Map<String, Boolean> promised = new HashMap<>();
    projects.forEach(
        (code, project) -> {
          Optional<Decision> promise = Optional.ofNullable(bySubject.get(project.id()));
          promise.ifPresent(one -> promises.put(code, one));
          promised.put(code, promise.isPresent());
        });
    Currency currency = currentCouncil.get().currency();
    return new FinanceLook(
        file,
        projects,
        promises,
        new FinanceFile(currency, promised).read(file.content()),
        files.listKeys(promises.values().stream().map(Decision::id).toList()),
        currency);
  }
}

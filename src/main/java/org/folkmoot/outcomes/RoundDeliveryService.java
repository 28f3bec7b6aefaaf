package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.kernel.Amount;

/** How a whole round is delivered, and which ward got what. */
@ApplicationScoped
public class RoundDeliveryService {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final DecisionReader decisions;
  private final ProjectTrail trail;

  @Inject
  RoundDeliveryService(DecisionReader decisions, ProjectTrail trail) {
    this.decisions = decisions;
    this.trail = trail;
  }

  private record Pair(TrailProject project, Optional<DecisionDetails> decision) {}

  /** The delivery of a decided round. */
  @Transactional
  public RoundDelivery of(RoundDetails round) {
    Map<Long, DecisionDetails> bySubject =
        decisions.listOfRound(round.id()).stream()
            .filter(one -> one.kind() == DecisionKind.PROJECT)
            .collect(Collectors.toMap(DecisionDetails::subjectId, Function.identity()));
    List<TrailProject> funded = trail.listFunded(round);
    List<DecisionDetails> ordered = new ArrayList<>();
    for (TrailProject project : funded) {
      Optional.ofNullable(bySubject.remove(project.id())).ifPresent(ordered::add);
    }
    ordered.addAll(bySubject.values());
    Currency currency = round.budget().currency();
    Map<Long, DecisionDetails> known =
        ordered.stream().collect(Collectors.toMap(DecisionDetails::subjectId, one -> one));
    return new RoundDelivery(
        funded.size(),
        ordered,
        shares(
            funded.stream()
                .map(one -> new Pair(one, Optional.ofNullable(known.get(one.id()))))
                .toList(),
            currency),
        total(
            ordered.stream().filter(DecisionDetails::promising).toList(),
            one -> one.planned().map(Amount::minorUnits).orElse(0L),
            currency),
        total(ordered, one -> one.spent().minorUnits(), currency));
  }

  private static Amount total(
      List<DecisionDetails> all, Function<DecisionDetails, Long> sum, Currency currency) {
    return new Amount(all.stream().mapToLong(sum::apply).sum(), currency);
  }

  private static List<WardShare> shares(List<Pair> funded, Currency currency) {
    Map<String, List<Pair>> byWard = new LinkedHashMap<>();
    for (Pair pair : funded) {
      byWard.computeIfAbsent(pair.project().place(), place -> new ArrayList<>()).add(pair);
    }
    long all = funded.stream().mapToLong(pair -> pair.project().cost().minorUnits()).sum();
    return byWard.entrySet().stream()
        .map(entry -> share(entry.getKey(), entry.getValue(), all, currency))
        .sorted(Comparator.comparing((WardShare one) -> one.given().minorUnits()).reversed())
        .toList();
  }

  private static WardShare share(String ward, List<Pair> pairs, long all, Currency currency) {
    long given = pairs.stream().mapToLong(pair -> pair.project().cost().minorUnits()).sum();
    List<DecisionDetails> decided =
        pairs.stream().flatMap(pair -> pair.decision().stream()).toList();
    BigDecimal share =
        all == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(given)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    return new WardShare(
        decided.stream().mapToLong(DecisionDetails::wardId).findFirst().orElse(0L),
        ward,
        pairs.size(),
        (int) decided.stream().filter(DecisionDetails::delivered).count(),
        new Amount(given, currency),
        total(decided, one -> one.spent().minorUnits(), currency),
        share);
  }
}

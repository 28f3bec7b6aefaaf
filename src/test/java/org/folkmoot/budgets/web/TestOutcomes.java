package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.NearMiss;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.PabulibTables;
import org.folkmoot.allocation.Project;
import org.folkmoot.budgets.NearMissDetails;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.budgets.RoundRule;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/** Counts of elections as a page gets them, without a server. */
@SuppressWarnings("NullAway")
final class TestOutcomes {

  private TestOutcomes() {}

  /** Approval ballots: projects such as {@code "Bench 60"}, ballots of their first letters. */
  static Election election(int budget, List<String> projects, List<String> ballots) {
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("budget", String.valueOf(budget));
    meta.put("vote_type", "approval");
    List<List<String>> rows = new ArrayList<>();
    for (String project : projects) {
      String[] parts = project.split(" ", -1);
      rows.add(List.of(parts[0].substring(0, 1), parts[1], parts[0]));
    }
    List<List<String>> votes = new ArrayList<>();
    for (String ballot : ballots) {
      votes.add(List.of(String.valueOf(votes.size()), String.join(",", ballot.split("", -1))));
    }
    return Election.of(
        new PabulibTables(
            meta,
            List.of("project_id", "cost", "name"),
            rows,
            List.of("voter_id", "vote"),
            votes.stream()
                .map(row -> List.of(row.get(0), row.get(1).replaceAll("^,|,$", "")))
                .toList()),
        "small");
  }

  static RoundOutcome count(Election election, AllocationOptions options, boolean misses) {
    Currency currency = Currency.getInstance("GBP");
    Allocation allocation = Allocation.of(election);
    Outcome outcome = allocation.decide(options);
    List<ProjectDetails> projects = new ArrayList<>();
    for (Project project : election.projects()) {
      Allocation.Support support = allocation.support(project.id(), BallotReading.AS_CAST);
      projects.add(
          new ProjectDetails(
              projects.size(),
              project.id(),
              LocalizedText.of(Locale.UK, project.name()),
              LocalizedText.EMPTY,
              Amount.ofMajor(project.cost(), currency),
              "",
              "",
              "",
              null,
              null,
              (int) support.supporters(),
              support.score(),
              project.isWithdrawn(),
              "",
              false,
              1));
    }
    RoundDetails round =
        new RoundDetails(
            1,
            1,
            "round",
            LocalizedText.of(Locale.UK, "Round"),
            LocalizedText.EMPTY,
            Amount.ofMajor(election.budget(), currency),
            election.voteType(),
            new RoundRule(
                "round", Amount.ofMajor(election.budget(), currency), election.voteType(), options),
            projects.size(),
            election.voters(),
            "file.pb",
            "",
            List.of(),
            true,
            true,
            true,
            "",
            false,
            false,
            Instant.EPOCH,
            1);
    RunDetails run =
        new RunDetails(
            1,
            1,
            1,
            options,
            true,
            "",
            "",
            outcome.steps().size(),
            0,
            Instant.EPOCH,
            Instant.EPOCH,
            true);
    return new RoundOutcome(
        round,
        projects,
        run,
        outcome,
        allocation.explain(outcome),
        List.of(),
        misses ? nearMisses(allocation, outcome, currency) : List.of(),
        election.voters());
  }

  private static List<NearMissDetails> nearMisses(
      Allocation allocation, Outcome outcome, Currency currency) {
    List<NearMissDetails> details = new ArrayList<>();
    for (Project project : allocation.election().projects()) {
      if (!outcome.selected().contains(project.id())) {
        NearMiss miss = allocation.nearMiss(outcome, project.id());
        details.add(
            new NearMissDetails(
                project.id(),
                minor(miss.cheaperBy(), currency),
                miss.moreVotes().isPresent() ? Long.valueOf(miss.moreVotes().getAsLong()) : null,
                minor(miss.moreBudget(), currency)));
      }
    }
    return details;
  }

  private static Long minor(Optional<BigDecimal> major, Currency currency) {
    return major.map(sum -> Amount.ofMajor(sum, currency).minorUnits()).orElse(null);
  }
}

package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;

/** What is done and what comes next in a round. */
@Named
@RequestScoped
public class RoundTasks {

  private final Texts texts;
  private final RoundService rounds;
  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  RoundTasks(Texts texts, RoundService rounds, ProcessService processes, Visitor visitor) {
    this.texts = texts;
    this.rounds = rounds;
    this.processes = processes;
    this.visitor = visitor;
  }

  /** The steps of a round in their order. */
  public List<RoundTask> list(RoundDetails round) {
    String query = "?round=" + round.slug();
    boolean hasProjects = round.projects() > 0;
    String countUrl = round.hasBallots() ? "/staff/count" + query : "";
    return List.of(
        task("projects", hasProjects, hasProjects ? "#projects" : "/staff/project" + query),
        task("publish", round.published(), round.published() ? "/projects" + query : "#publishing"),
        ballots(round),
        task("count", round.counted(), countUrl),
        outcome(round, countUrl));
  }

  private RoundTask ballots(RoundDetails round) {
    if (round.hasBallots() || round.projects() == 0) {
      return task("ballots", round.hasBallots(), "");
    }
    if (round.bound()) {
      return new RoundTask(
          texts.get("budgets.task.ballots"), "", texts.get("budgets.task.ballots.vote"));
    }
    Optional<Instant> from = rounds.ballotsFrom(round.processId());
    return from.isPresent()
        ? later("ballots", from.get())
        : task("ballots", false, importUrl(round));
  }

  private RoundTask outcome(RoundDetails round, String countUrl) {
    if (round.decided()) {
      return task("outcome", true, "/outcome?round=" + round.slug());
    }
    Optional<Instant> from = rounds.outcomeFrom(round);
    return from.isPresent() ? later("outcome", from.get()) : task("outcome", false, countUrl);
  }

  private String importUrl(RoundDetails round) {
    return "/staff/import?round="
        + round.slug()
        + "&process="
        + processes.findById(round.processId()).map(ProcessDetails::slug).orElse("");
  }

  private RoundTask later(String name, Instant from) {
    return new RoundTask(
        texts.get("budgets.task." + name), "", texts.with("budgets.task.from", texts.date(from)));
  }

  private RoundTask task(String name, boolean done, String href) {
    return new RoundTask(
        texts.get("budgets.task." + name),
        href,
        texts.get(done ? "budgets.task.done" : "budgets.task.todo"));
  }

  /** Where the round stands, in a word or two. */
  public String state(RoundDetails round) {
    return texts.get("budgets.state." + stateKey(round));
  }

  /** Kind of the tag for {@link #state}. */
  public String stateKind(RoundDetails round) {
    return round.decided() ? "success" : "";
  }

  private static String stateKey(RoundDetails round) {
    if (round.archived() || round.withdrawn()) {
      return round.archived() ? "archived" : "withdrawn";
    } else if (round.decided()) {
      return "decided";
    } else if (!round.published()) {
      return "draft";
    } else if (round.hasBallots()) {
      return round.counted() ? "counted" : "toCount";
    }
    return "open";
  }

  /** The next thing to do. */
  public String next(RoundDetails round) {
    return texts.get("budgets.next." + stateKey(round));
  }

  /** Where to do it: councillors and administrators look instead. */
  public String nextUrl(RoundDetails round) {
    if (round.decided()) {
      return "/outcome?round=" + round.slug();
    } else if (!isFacilitatorOf(round)) {
      return page(round);
    }
    return (round.published() && round.hasBallots() ? "/staff/count?round=" : "/staff/round?round=")
        + round.slug();
  }

  /** The page of the round that the visitor may open. */
  public String page(RoundDetails round) {
    return (isFacilitatorOf(round) ? "/staff/round?round=" : "/projects?round=") + round.slug();
  }

  private boolean isFacilitatorOf(RoundDetails round) {
    return visitor.hasAnyIn(round.processId(), EnumSet.of(Role.FACILITATOR));
  }
}

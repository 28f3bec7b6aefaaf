package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
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
  private final ProcessService processes;
  private final Visitor visitor;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RoundTasks() {
    this(null, null, null);
  }

  @Inject
  RoundTasks(Texts texts, ProcessService processes, Visitor visitor) {
    this.texts = texts;
    this.processes = processes;
    this.visitor = visitor;
  }

  /** The steps of a round in their order. */
  public List<RoundTask> list(RoundDetails round) {
    String query = "?round=" + round.slug();
    boolean hasProjects = round.projects() > 0;
    String importUrl =
        "/staff/import"
            + query
            + "&process="
            + processes.findById(round.processId()).map(ProcessDetails::slug).orElse("");
    return List.of(
        task("projects", hasProjects, hasProjects ? "#projects" : "/staff/project" + query),
        task("publish", round.published(), round.published() ? "/projects" + query : ""),
        task("ballots", round.hasBallots(), round.hasBallots() || !hasProjects ? "" : importUrl),
        task("count", round.decided(), round.hasBallots() ? "/staff/count" + query : ""),
        task("outcome", round.decided(), round.decided() ? "/outcome" + query : ""));
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
    if (round.decided()) {
      return "decided";
    } else if (!round.published()) {
      return "draft";
    }
    return round.hasBallots() ? "toCount" : "open";
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

package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.outcomes.Chain;
import org.folkmoot.outcomes.ChainService;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.Texts;

/** The chain from an idea to its delivery on any page, with dates and who decided. */
@Named
@RequestScoped
public class Chains {

  private static final String DONE = "done";
  private static final String NOW = "current";

  private final ChainService chains;
  private final OutcomeWords words;
  private final Texts texts;
  private final Map<String, List<ChainLine>> known = new HashMap<>();

  @Inject
  Chains(ChainService chains, OutcomeWords words, Texts texts) {
    this.chains = chains;
    this.words = words;
    this.texts = texts;
  }

  /**
   * The chain of something; empty if there is nothing to show yet.
   *
   * @param kind {@code project} or {@code proposal}
   * @param subject its id; 0 for something that cannot be read
   */
  public List<ChainLine> of(String kind, long subject) {
    return known.computeIfAbsent(kind + subject, key -> read(kind, subject));
  }

  private List<ChainLine> read(String kind, long subject) {
    Optional<DecisionKind> found = DecisionKind.of(kind);
    if (found.isEmpty() || subject == 0) {
      return List.of();
    }
    Chain chain = chains.of(found.get(), subject);
    return chain.worthShowing() ? lines(chain) : List.of();
  }

  private List<ChainLine> lines(Chain chain) {
    List<ChainLine> lines = new ArrayList<>();
    chain.idea().ifPresent(idea -> lines.add(line(idea)));
    chain.project().ifPresent(project -> lines.add(line(project)));
    chain.project().ifPresent(project -> lines.add(vote(project, chain.round())));
    lines.add(
        chain
            .decision()
            .map(this::line)
            .orElseGet(() -> ahead("outcomes.chain.decision", "outcomes.chain.decision.none")));
    chain
        .decision()
        .filter(DecisionDetails::promising)
        .ifPresent(decision -> lines.add(delivery(decision)));
    return List.copyOf(lines);
  }

  private ChainLine ahead(String name, String sentence) {
    return new ChainLine(texts.get(name), "", texts.get(sentence), "");
  }

  private ChainLine line(ProposalDetails idea) {
    String day = idea.publishedAt().map(texts::date).orElse("");
    String author = idea.author().isEmpty() ? texts.get("outcomes.chain.nobody") : idea.author();
    return new ChainLine(
        texts.get("outcomes.chain.idea"),
        "/proposal?ref=" + idea.reference(),
        texts.count("outcomes.chain.idea.words", idea.supports(), day, author),
        DONE);
  }

  private ChainLine line(TrailProject project) {
    return new ChainLine(
        texts.get("outcomes.chain.project"),
        project.path(),
        texts.with("outcomes.chain.project.words", project.cost(), project.roundTitle()),
        DONE);
  }

  private ChainLine vote(TrailProject project, Optional<DecisionDetails> round) {
    String beside =
        round
            .map(
                decision ->
                    " "
                        + texts.with(
                            "outcomes.chain.vote.decided",
                            texts.get("outcomes.verdict." + decision.terms().verdict().name())))
            .orElse("");
    return project
        .verdict()
        .map(
            verdict ->
                new ChainLine(
                    texts.get("outcomes.chain.vote"),
                    "/outcome?round=" + project.round(),
                    texts.count(
                            verdict.funded()
                                ? "outcomes.chain.vote.funded"
                                : "outcomes.chain.vote.notFunded",
                            project.votes(),
                            texts.date(verdict.publishedAt()),
                            project.ballots())
                        + beside,
                    DONE))
        .orElseGet(() -> ahead("outcomes.chain.vote", "outcomes.chain.vote.none"));
  }

  private ChainLine line(DecisionDetails decision) {
    return new ChainLine(
        texts.get("outcomes.chain.decision"), decision.page(), words.sentence(decision), DONE);
  }

  private ChainLine delivery(DecisionDetails decision) {
    return new ChainLine(
        texts.get("outcomes.chain.delivery"),
        decision.delivery(),
        words.clock(decision),
        decision.stage().over() ? DONE : NOW);
  }
}

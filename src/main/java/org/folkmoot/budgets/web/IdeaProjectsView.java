package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.budgets.IdeaProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators put ideas on the ballot of a round, with what each costs. */
@Named
@RequestScoped
public class IdeaProjectsView {

  private final IdeaProjectService projects;
  private final BulkAnswerService proposals;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable ProcessDetails process;
  private @Nullable List<ProposalDetails> chosen;
  private @Nullable List<IdeaLine> lines;
  private @Nullable List<RoundDetails> rounds;
  private String round = "";

  @Inject
  IdeaProjectsView(
      IdeaProjectService projects,
      BulkAnswerService proposals,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.projects = projects;
    this.proposals = proposals;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Looks for the ideas of the address.
   *
   * @throws NotFound if none of them is there
   */
  public void load() {
    if (chosen().isEmpty()) {
      throw new NotFound();
    }
  }

  /** Makes the projects, and leads to their round. */
  public void add() {
    Map<String, Amount> costs = readCosts();
    if (feedback.isFaulty()) {
      return;
    }
    int added = projects.add(round, costs).size();
    String sentence = texts.count("budgets.ideas.done", added);
    int there = costs.size() - added;
    feedback.told(
        "/staff/round?round=" + texts.urlPart(round),
        there == 0 ? sentence : sentence + " " + texts.count("budgets.ideas.there", there));
  }

  private Map<String, Amount> readCosts() {
    Map<String, Amount> costs = new LinkedHashMap<>();
    Currency currency = currentCouncil.get().currency();
    for (IdeaLine line : getLines()) {
      Optional<Amount> sum = texts.parseMoney(line.getCost(), currency);
      if (line.getCost().isBlank()) {
        feedback.fault(line.getId(), "budgets.ideas.costMissing", line.getProposal().reference());
      } else if (sum.isEmpty()) {
        feedback.wrong(line.getId(), texts.moneyProblem(line.getCost(), currency));
      } else {
        costs.put(line.getProposal().reference(), sum.get());
      }
    }
    return costs;
  }

  /** The process of the address. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  private List<ProposalDetails> chosen() {
    List<ProposalDetails> known = chosen;
    if (known == null) {
      known =
          proposals.list(
              getProcess(),
              Pattern.compile(",").splitAsStream(address.get("refs")).distinct().toList());
      chosen = known;
    }
    return known;
  }

  /** The chosen ideas that can become projects. */
  public List<IdeaLine> getLines() {
    List<IdeaLine> known = lines;
    if (known == null) {
      known = chosen().stream().filter(projects::isPossible).map(IdeaLine::new).toList();
      lines = known;
    }
    return known;
  }

  /** The chosen ideas that cannot. */
  public List<ProposalDetails> getLeftOut() {
    return chosen().stream().filter(proposal -> !projects.isPossible(proposal)).toList();
  }

  /** Rounds that still take projects. */
  public List<RoundDetails> getRounds() {
    List<RoundDetails> known = rounds;
    if (known == null) {
      known = projects.listRounds(getProcess());
      rounds = known;
    }
    return known;
  }

  /** Whether there is an idea and a round for it. */
  public boolean isReady() {
    return !getLines().isEmpty() && !getRounds().isEmpty();
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return currentCouncil.get().currency().getSymbol(texts.locale());
  }

  /** Name of the chosen round in addresses. */
  public String getRound() {
    return round;
  }

  /** For the form. */
  public void setRound(@Nullable String round) {
    this.round = round == null ? "" : round;
  }
}

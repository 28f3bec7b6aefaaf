package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.QuestionTally;
import org.folkmoot.votes.TallyService;
import org.folkmoot.votes.VoteOption;
import org.jspecify.annotations.Nullable;

/** What came out of a vote, on its page. */
@Named
@RequestScoped
public class VoteResultView {

  private final VoteView vote;
  private final TallyService tallies;
  private final RoundService rounds;
  private final VoteWithdrawnWords withdrawn;
  private final RoundOfVote results;
  private final Texts texts;
  private TallyService.@Nullable Result result;
  private boolean isDecided;
  private @Nullable Outcome outcome;

  @Inject
  VoteResultView(
      VoteView vote,
      TallyService tallies,
      RoundService rounds,
      VoteWithdrawnWords withdrawn,
      RoundOfVote results,
      Texts texts) {
    this.vote = vote;
    this.tallies = tallies;
    this.rounds = rounds;
    this.withdrawn = withdrawn;
    this.results = results;
    this.texts = texts;
  }

  /** The result of a counted vote. */
  public TallyService.Result getResult() {
    TallyService.Result known = result;
    if (known == null) {
      known = tallies.find(vote.getElection().slug()).orElseThrow(NotFound::new);
      result = known;
    }
    return known;
  }

  /** What the number of an option counts. */
  public String numberName(QuestionTally tally) {
    return texts.get("votes.result.number." + tally.question().kind().name());
  }

  /** Whether options have places: not where money decides. */
  public boolean isPlaced(QuestionTally tally) {
    return tally.question().kind() != QuestionKind.KNAPSACK;
  }

  /** The middle grade of an option, in words; empty unless grades were given. */
  public String grade(QuestionTally tally, QuestionTally.OptionTally line) {
    return line.grade() == 0 ? "" : texts.text(tally.question().grades().get(line.grade() - 1));
  }

  /** How long the bar of an option is, in percent. */
  public long share(QuestionTally tally, QuestionTally.OptionTally line) {
    long most = tally.lines().stream().mapToLong(QuestionTally.OptionTally::number).max().orElse(0);
    return most == 0 ? 0 : line.number() * 100 / most;
  }

  private Optional<Outcome> outcome() {
    if (!isDecided) {
      outcome = tallies.findOutcome(vote.getElection().slug()).orElse(null);
      isDecided = true;
    }
    return Optional.ofNullable(outcome);
  }

  /** Whether money was shared out. */
  public boolean isBudget() {
    return vote.getElection().ofRound() && outcome().isPresent();
  }

  private SharedOut sharedOut() {
    return SharedOut.of(vote.getElection(), outcome().orElseThrow());
  }

  /** Projects that get money, in the order in which the rule took them. */
  public List<VoteOption> getFunded() {
    return sharedOut().funded();
  }

  /** Projects that get none, the cheapest first. */
  public List<VoteOption> getNotFunded() {
    return sharedOut().notFunded();
  }

  /** What a project costs. */
  public String cost(VoteOption option) {
    return texts.money(new Amount(option.cost(), vote.getElection().currency()));
  }

  /** What left the round after its ballots were counted: what stands here is from before. */
  public List<String> getLater() {
    Set<String> before = new HashSet<>();
    withdrawn.list(vote.getElection()).forEach(one -> before.add(one.code()));
    Map<String, VoteOption> asked = new HashMap<>();
    VoteWithdrawView.options(vote.getElection()).forEach(one -> asked.put(one.code(), one));
    return rounds
        .find(vote.getElection().round())
        .map(rounds::listProjects)
        .orElseGet(List::of)
        .stream()
        .filter(one -> one.withdrawn() && asked.containsKey(one.code()))
        .filter(one -> !before.contains(one.code()))
        .map(
            one ->
                texts.with("votes.withdraw.later", texts.text(one.name()), one.withdrawnReason()))
        .toList();
  }

  /** Whether the outcome of the round is published, with each step and the fate of each project. */
  public boolean isPublished() {
    return rounds.find(vote.getElection().round()).filter(RoundDetails::decided).isPresent();
  }

  /** Whether the outcome of the round follows from these ballots, and is not published yet. */
  public boolean isOutcomeComing() {
    return results.isComing(vote.getElection());
  }

  /** How much is spent, of how much. */
  public String getSpent() {
    return texts.with(
        "votes.result.spent", texts.money(sharedOut().spent()), texts.money(sharedOut().budget()));
  }

  /** The rule that was fixed before. */
  public AllocationOptions getRule() {
    return tallies.findRule(vote.getElection().slug()).orElseThrow(NotFound::new);
  }

  /** Beginning of the addresses of the files. */
  public String getFiles() {
    return "/api/v1/elections/" + vote.getElection().slug();
  }

  /** Name of the archive as it is downloaded. */
  public String getArchiveName() {
    return vote.getElection().uuid() + ".bel";
  }

  /** The command of the other software, in the folder of the archive. */
  public String getToolCommand() {
    return "belenios-tool election verify --dir=.";
  }

  /** The command of ours. */
  public String getAuditCommand() {
    return "java -jar folkmoot-audit.jar verify "
        + getArchiveName()
        + " --sidecar "
        + vote.getElection().uuid()
        + ".side.json";
  }
}

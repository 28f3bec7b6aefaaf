package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Tick;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.Pot;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.VoteRefusal;
import org.jspecify.annotations.Nullable;

/** Step of a vote: who is asked, which projects and money it has, and its pots in one visit. */
@Named
@RequestScoped
public class VotePotsView {

  private static final Map<String, String> INPUTS =
      Map.of("leastPeople", "leastPeople", "leastBallots", "leastBallots");

  private final VoteEdit edit;
  private final PotService pots;
  private final WardService wards;
  private final RoundService rounds;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable List<Tick<WardDetails>> ticks;
  private String part = "";
  private String sum = "";
  private String leastPeople = "";
  private String leastBallots = "";

  @Inject
  VotePotsView(
      VoteEdit edit,
      PotService pots,
      WardService wards,
      RoundService rounds,
      Texts texts,
      Feedback feedback) {
    this.edit = edit;
    this.pots = pots;
    this.wards = wards;
    this.rounds = rounds;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Fills the form with what the vote has. */
  public void load() {
    Pot pot = edit.readAnew().pot();
    edit.requireDraft();
    ticks = null;
    part = pot.part() + ":" + pot.value();
    sum =
        pot.budget() == 0
            ? ""
            : new Amount(pot.budget(), getElection().currency())
                .toMajor()
                .stripTrailingZeros()
                .toPlainString();
    leastPeople = String.valueOf(pot.leastPeople());
    leastBallots = String.valueOf(pot.leastBallots());
  }

  /** Keeps what was chosen for this vote. */
  public void save() {
    Optional<Amount> money = Optional.empty();
    if (!sum.isBlank()) {
      money = texts.parseMoney(sum, getElection().currency());
      if (money.isEmpty() || money.get().minorUnits() <= 0) {
        feedback.wrong("sum", texts.moneyProblem(sum, getElection().currency()));
      }
    }
    int people = number("leastPeople", leastPeople);
    int ballots = number("leastBallots", leastBallots);
    if (feedback.isFaulty()) {
      return;
    }
    String[] chosen = part.split(":", 2);
    Pot typed =
        new Pot(
            getWards().stream()
                .filter(Tick::isTicked)
                .map(tick -> tick.getValue().id())
                .collect(Collectors.toSet()),
            Pot.Part.valueOf(chosen[0]),
            chosen[1],
            money.map(Amount::minorUnits).orElse(0L),
            people,
            ballots);
    tried(
        () -> {
          pots.change(edit.name(), edit.version(), typed);
          feedback.done(page(edit.name()), "votes.pots.saved");
        });
  }

  private int number(String id, String typed) {
    if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= Pot.MOST) {
      return Integer.parseInt(typed);
    }
    feedback.fault(id, "votes.pots.numberWrong", Pot.MOST);
    return 0;
  }

  private void tried(Runnable action) {
    try {
      action.run();
    } catch (VoteRefusal e) {
      edit.tell(e, INPUTS);
    } catch (ChangedMeanwhile e) {
      edit.readAnew();
      feedback.changedMeanwhile();
    }
  }

  /** Makes a pot of each ward. */
  public void makeByWard() {
    make(Pot.Part.WARD);
  }

  /** Makes a pot of each category. */
  public void makeByCategory() {
    make(Pot.Part.CATEGORY);
  }

  private void make(Pot.Part by) {
    tried(
        () -> {
          pots.make(edit.name(), edit.version(), by);
          feedback.done(page(edit.name()), "votes.pots.made");
        });
  }

  /** Adds a vote to the visit, and leads to its name. */
  public void add() {
    tried(
        () -> {
          String name = pots.add(edit.name(), edit.version());
          feedback.done("/staff/vote-about?name=" + name, "votes.pots.added");
        });
  }

  private static String page(String name) {
    return "/staff/vote-pots?name=" + name;
  }

  /** The vote. */
  public ElectionDetails getElection() {
    return edit.election();
  }

  /** A box for each ward of the council. */
  public List<Tick<WardDetails>> getWards() {
    List<Tick<WardDetails>> known = ticks;
    if (known == null) {
      known =
          wards.list().stream()
              .map(ward -> new Tick<>(ward, getElection().pot().wards().contains(ward.id())))
              .toList();
      ticks = known;
    }
    return known;
  }

  /** Parts of the projects of its round that can be chosen, those of now among them. */
  public List<PartChoice> getParts() {
    List<ProjectDetails> projects =
        rounds.find(getElection().round()).map(rounds::listProjects).orElse(List.of());
    Stream<String> places = projects.stream().map(ProjectDetails::place).map(String::strip);
    Stream<String> categories =
        projects.stream().flatMap(project -> project.categories().stream().limit(1));
    return Stream.of(
            Stream.of(choice(Pot.Part.ALL, ""), choice(Pot.Part.REST, "")),
            places.map(place -> choice(Pot.Part.WARD, place)),
            categories.map(category -> choice(Pot.Part.CATEGORY, category)),
            Stream.of(choice(getElection().pot().part(), getElection().pot().value())))
        .flatMap(one -> one)
        .filter(one -> !one.value().equals(Pot.Part.WARD + ":"))
        .distinct()
        .toList();
  }

  private PartChoice choice(Pot.Part one, String value) {
    return new PartChoice(one + ":" + value, texts.with("votes.pots.part." + one, value));
  }

  /** A part of the projects: what the form says, and what people read. */
  public record PartChoice(String value, String label) {}

  /** Whether pots can be made of the wards and categories of its projects. */
  public boolean isMakeable() {
    return getElection().ofRound() && !getElection().inVisit();
  }

  /** What stands before a sum of money. */
  public String getCurrencySign() {
    return getElection().currency().getSymbol(texts.locale());
  }

  /** Chosen part of the projects. */
  public String getPart() {
    return part;
  }

  /** For the form; only what the select offers comes this far. */
  public void setPart(String part) {
    this.part = part == null ? Pot.Part.ALL + ":" : part;
  }

  /** Sum as typed; empty for that of the round. */
  public String getSum() {
    return sum;
  }

  /** For the form. */
  public void setSum(String sum) {
    this.sum = sum == null ? "" : sum;
  }

  /** Smallest number of people, as typed. */
  public String getLeastPeople() {
    return leastPeople;
  }

  /** For the form. */
  public void setLeastPeople(String leastPeople) {
    this.leastPeople = leastPeople == null ? "" : leastPeople.strip();
  }

  /** Smallest number of voters, as typed. */
  public String getLeastBallots() {
    return leastBallots;
  }

  /** For the form. */
  public void setLeastBallots(String leastBallots) {
    this.leastBallots = leastBallots == null ? "" : leastBallots.strip();
  }

  /** Version of the vote that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}

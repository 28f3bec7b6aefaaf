package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.DecisionTerms;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.FinanceService;
import org.folkmoot.outcomes.MilestoneForm;
import org.folkmoot.outcomes.Rating;
import org.folkmoot.outcomes.RatingService;
import org.folkmoot.outcomes.Stage;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;

/**
 * What became of last year's budget of the demo: some of it is delivered, one promise is late, one
 * project was changed and one was rejected although the vote had funded it; about the last ones
 * nothing is decided.
 */
@ApplicationScoped
class DemoOutcomes {

  private static final String ROUND = "city-budget-2025";
  private static final int DECIDED = 300;
  private static final int RESULT = 330;
  private static final List<Integer> DELIVERED = List.of(120, 75, 20);
  private static final int FOURTH = 3;
  private static final int FIFTH = 4;
  private static final int SIXTH = 5;
  private static final int SEVENTH = 6;
  private static final int EIGHTH = 7;

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final RoundService rounds;
  private final ProjectTrail trail;
  private final DecisionService decisions;
  private final DecisionReader reader;
  private final DeliveryService deliveries;
  private final FinanceService finance;
  private final RatingService ratings;
  private final Database database;
  private final DemoChain chain;
  private final Visitor visitor;

  @Inject
  DemoOutcomes(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      RoundService rounds,
      ProjectTrail trail,
      DecisionService decisions,
      DecisionReader reader,
      DeliveryService deliveries,
      FinanceService finance,
      RatingService ratings,
      Database database,
      DemoChain chain,
      Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.rounds = rounds;
    this.trail = trail;
    this.decisions = decisions;
    this.reader = reader;
    this.deliveries = deliveries;
    this.finance = finance;
    this.ratings = ratings;
    this.database = database;
    this.chain = chain;
    this.visitor = visitor;
  }

  /** Decides and delivers, unless that was done. */
  @ActivateRequestContext
  void prepare(Council council) {
    currentCouncil.enter(council);
    enter("facilitator");
    Optional<RoundDetails> round = rounds.find(ROUND).filter(RoundDetails::decided);
    if (round.isPresent() && reader.listOfRound(round.get().id()).isEmpty()) {
      TrailProject first = trail.listFunded(round.get()).get(0);
      enter("administrator");
      chain.seat(first);
      enter("facilitator");
      chain.begin(council, first, day(0).atStartOfDay(ZoneOffset.UTC).toInstant());
      decide(round.get());
      spend(trail.listFunded(round.get()));
      rate(trail.listFunded(round.get()).get(0));
      moveBack(round.get().id());
    }
  }

  private void enter(String name) {
    Person person = accounts.findPerson(name + "@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }

  private void decide(RoundDetails round) {
    List<TrailProject> funded = trail.listFunded(round);
    decisions.record(DecisionKind.ROUND, round.slug(), terms(Verdict.ACCEPT, "", "", -10));
    for (int i = 0; i < DELIVERED.size(); i++) {
      String reference = promise(funded.get(i), 40);
      steps(reference, DELIVERED.get(i), true);
      reach(reference, Stage.DELIVERED, DELIVERED.get(i), "It is open. Come and try it.");
    }
    String going = promise(funded.get(FOURTH), -60);
    reach(going, Stage.UNDER_WAY, 45, "Work has begun.");
    steps(going, 45, false);
    String late = promise(funded.get(FIFTH), 31);
    reach(late, Stage.UNDER_WAY, 90, "The water pipe is older than the plans say.");
    decisions.record(
        DecisionKind.PROJECT,
        funded.get(SIXTH).reference(),
        terms(
            Verdict.REJECT,
            "The land belongs to the railway, which did not allow it.",
            "The railway said no after the vote. The money goes to the next round.",
            0));
    String changed =
        decisions.record(
            DecisionKind.PROJECT,
            funded.get(SEVENTH).reference(),
            terms(
                Verdict.AMEND,
                "Three quarters of it are built now, the rest next year.",
                "Prices went up by a third. Rather than wait, we build what the money pays for.",
                -120));
    reach(changed, Stage.UNDER_WAY, 30, "The contract is signed.");
    promise(funded.get(EIGHTH), -200);
  }

  private String promise(TrailProject project, int dueDaysAgo) {
    return decisions.record(
        DecisionKind.PROJECT, project.reference(), terms(Verdict.ACCEPT, "", "", dueDaysAgo));
  }

  /** Terms of long ago; 0 for no day. */
  private DecisionTerms terms(Verdict verdict, String reasons, String difference, int dueDaysAgo) {
    return new DecisionTerms(
        verdict,
        english(reasons),
        day(DECIDED),
        DemoCouncil.inBoth("Full council, item 7", "Y cyngor llawn, eitem 7"),
        "https://council.example/meetings/full-council/7",
        DemoCouncil.inBoth("Priya, Streets and Transport", "Priya, Strydoedd a Thrafnidiaeth"),
        DemoCouncil.inBoth(
            "Traffic order, then Transport Committee",
            "Gorchymyn traffig, yna’r Pwyllgor Trafnidiaeth"),
        dueDaysAgo == 0 ? Optional.empty() : Optional.of(day(dueDaysAgo)),
        english(difference));
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private LocalDate day(int daysAgo) {
    return reader.today().minusDays(daysAgo);
  }

  private void reach(String reference, Stage stage, int daysAgo, String note) {
    deliveries.reach(
        reference,
        reader.find(reference).orElseThrow().version(),
        new StageForm(stage, day(daysAgo), english(note)));
  }

  private void steps(String reference, int doneDaysAgo, boolean isOpen) {
    step(reference, "Plan drawn, shown to the neighbours", "Cynllun wedi’i ddangos", 240, 244);
    step(reference, "Contract signed", "Contract wedi’i lofnodi", 200, 184);
    step(reference, "Built", "Wedi’i adeiladu", doneDaysAgo + 10, doneDaysAgo);
    step(
        reference,
        "Opened",
        "Wedi’i agor",
        doneDaysAgo - (isOpen ? 0 : 90),
        isOpen ? doneDaysAgo : 0);
  }

  /** A step; it is not done if that was 0 days ago. */
  private void step(
      String reference, String title, String welsh, int plannedDaysAgo, int doneDaysAgo) {
    deliveries.addStep(
        reference,
        new MilestoneForm(
            DemoCouncil.inBoth(title, welsh),
            LocalizedText.EMPTY,
            day(plannedDaysAgo),
            Optional.empty(),
            Optional.empty(),
            doneDaysAgo == 0 ? Optional.empty() : Optional.of(day(doneDaysAgo))));
  }

  private void spend(List<TrailProject> funded) {
    StringBuilder file = new StringBuilder("project;date;purpose;planned;spent;voucher\n");
    for (int i = 0; i <= FIFTH; i++) {
      TrailProject project = funded.get(i);
      long whole = project.cost().minorUnits() / 100;
      long design = whole / 10;
      long built = i < DELIVERED.size() ? whole - design - 400L * i : whole / 3;
      file.append(
          row(
              project,
              230,
              "Plan and design",
              String.valueOf(design),
              String.valueOf(design - 80)));
      file.append(row(project, 100, "Building", String.valueOf(whole - design), ""));
      file.append(row(project, 60, "Building", "", String.valueOf(built)));
    }
    long id =
        finance.submit(ROUND, "finance.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    finance.take(id);
  }

  private String row(
      TrailProject project, int daysAgo, String purpose, String planned, String spent) {
    return String.join(
            ";",
            project.code(),
            day(daysAgo).toString(),
            purpose,
            planned,
            spent,
            project.code() + "-" + daysAgo)
        + "\n";
  }

  private void rate(TrailProject project) {
    String reference = reader.find(DecisionKind.PROJECT, project.id()).orElseThrow().reference();
    rate(reference, "carys", Rating.GOOD, "");
    rate(reference, "imran", Rating.FAULTS, "The green light is too short for my father.");
  }

  private void rate(String reference, String person, Rating rating, String missing) {
    enter(person);
    if (ratings.isResident()) {
      ratings.rate(reference, rating, missing);
    }
  }

  /** What happened, happened when it is said to have happened. */
  private void moveBack(long round) {
    Instant published = day(RESULT).atStartOfDay(ZoneOffset.UTC).toInstant();
    try (Connection connection = database.source().getConnection()) {
      for (String table : List.of("outcome_publication", "project_result")) {
        try (PreparedStatement statement =
            connection.prepareStatement(
                "update " + table + " set published_at = ? where round_id = ?")) {
          statement.setObject(1, published.atOffset(ZoneOffset.UTC));
          statement.setLong(2, round);
          statement.executeUpdate();
        }
      }
      try (PreparedStatement statement =
          connection.prepareStatement(
              "update decision_change set changed_at = cast(case when kind = 'STAGE' then"
                  + " stage_since else coalesce((select m.done_on from milestone m where"
                  + " m.id = milestone_id), decided_on) end as timestamp with time zone)"
                  + " where decision_id in (select d.id from decision d where d.round_id = ?)")) {
        statement.setLong(1, round);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the demo's decisions were not moved back", e);
    }
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.search.SearchOutbox;
import org.folkmoot.texts.LocalizedText;

/**
 * Fills the demo with many ideas ({@code --demo --load=100000}), to see how lists and search fare:
 * ten comments for each idea, of which 10,000 on one, and supports. The same number gives the same
 * rows.
 */
@ApplicationScoped
class DemoLoad {

  /** Name of the process in addresses. */
  static final String PROCESS = "ideas-for-the-whole-town";

  private static final Logger LOG = Logger.getLogger(DemoLoad.class.getName());
  private static final long SEED = 20_261_130;
  private static final int PHASE_DAYS = 300;
  private static final List<LocalizedText> CATEGORIES =
      List.of(
          DemoCouncil.inBoth("Streets", "Strydoedd"),
          DemoCouncil.inBoth("Parks", "Parciau"),
          DemoCouncil.inBoth("Children", "Plant"),
          DemoCouncil.inBoth("Buildings", "Adeiladau"),
          DemoCouncil.inBoth("Neighbours", "Cymdogion"));

  private final Steps steps;
  private final Database database;
  private final int ideas;

  @Inject
  DemoLoad(
      Steps steps,
      Database database,
      @ConfigProperty(name = "folkmoot.demo.load", defaultValue = "0") int ideas) {
    this.steps = steps;
    this.database = database;
    this.ideas = ideas;
  }

  /** Writes the ideas of the load, unless they are there or none are wanted. */
  void prepare(Council council) {
    if (ideas == 0) {
      return;
    }
    Optional<LoadTarget> target = steps.open(council);
    if (target.isPresent()) {
      LOG.info(() -> "writing " + ideas + " ideas with comments, which takes a while");
      try {
        new LoadRows(database.source(), target.get(), SEED).write(ideas);
      } catch (SQLException e) {
        throw new IllegalStateException("the load was not written", e);
      }
      steps.finish(council, target.get());
    }
  }

  /** What is done in transactions of the council. */
  @ApplicationScoped
  static class Steps {

    private final CurrentCouncil currentCouncil;
    private final AccountService accounts;
    private final ProcessService processes;
    private final CategoryService categories;
    private final WardService wards;
    private final SearchOutbox search;
    private final Visitor visitor;
    private final Clock clock;

    /** For the container. */
    @SuppressWarnings("NullAway")
    protected Steps() {
      this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Steps(
        CurrentCouncil currentCouncil,
        AccountService accounts,
        ProcessService processes,
        CategoryService categories,
        WardService wards,
        SearchOutbox search,
        Visitor visitor,
        Clock clock) {
      this.currentCouncil = currentCouncil;
      this.accounts = accounts;
      this.processes = processes;
      this.categories = categories;
      this.wards = wards;
      this.search = search;
      this.visitor = visitor;
      this.clock = clock;
    }

    /** Opens the process; empty if there is one from an earlier start. */
    @ActivateRequestContext
    @Transactional
    Optional<LoadTarget> open(Council council) {
      currentCouncil.enter(council);
      if (processes.find(PROCESS).isPresent()) {
        return Optional.empty();
      }
      Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
      visitor.enter(Optional.of(new Recognized(facilitator, 0, false, false, true)));
      LocalDate today = LocalDate.ofInstant(clock.instant(), council.zone());
      String slug =
          processes.create(
              new ProcessForm(
                  DemoCouncil.inBoth("Ideas for the whole town", "Syniadau i’r dref gyfan"),
                  DemoCouncil.inBoth("What would make life better?", "Beth fyddai’n gwella bywyd?"),
                  List.of(
                      new PhaseSpan(
                          PhaseKind.IDEAS,
                          today.minusDays(PHASE_DAYS),
                          today.plusDays(PHASE_DAYS)))),
              true);
      ProcessDetails process = processes.find(slug).orElseThrow();
      CATEGORIES.forEach(name -> categories.add(process, name));
      return Optional.of(
          new LoadTarget(
              council.id(),
              process.id(),
              categories.list(process).stream().map(one -> one.id()).toList(),
              wards.list().stream().map(WardDetails::id).toList(),
              clock.instant()));
    }

    /** Lets the search know. */
    @ActivateRequestContext
    @Transactional
    void finish(Council council, LoadTarget target) {
      currentCouncil.enter(council);
      search.changedIn(target.process());
    }
  }
}

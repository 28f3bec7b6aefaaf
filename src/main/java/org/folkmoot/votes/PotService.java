package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Slug;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;
import org.folkmoot.texts.LocalizedText;

/**
 * Votes that are cast in one visit: makes pots from the wards or categories of a round or by hand,
 * and says which belong together. Each stays an election with key, log, archive and result of its
 * own.
 */
@ApplicationScoped
public class PotService {

  /** Most votes of one visit. */
  public static final int MOST = 30;

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final Pots pots;
  private final RoundService rounds;
  private final WardService wards;
  private final Journal journal;
  private final Clock clock;

  @Inject
  PotService(
      ElectionRepository elections,
      ElectionAccess access,
      Pots pots,
      RoundService rounds,
      WardService wards,
      Journal journal,
      Clock clock) {
    this.elections = elections;
    this.access = access;
    this.pots = pots;
    this.rounds = rounds;
    this.wards = wards;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The votes that are cast in the same visit and that the visitor may see, this one among them, in
   * their order; this one alone if it is no pot.
   */
  @Transactional
  public List<ElectionDetails> visitOf(ElectionDetails election) {
    if (!election.inVisit()) {
      return List.of(election);
    }
    return access.details(
        elections.listVisit(election.visit()).stream().filter(access::isVisible).toList());
  }

  /** What somebody has read of a whole visit; another number as soon as anything of it changes. */
  @Transactional
  public long seenOf(ElectionDetails election) {
    return Pots.seenOfDetails(visitOf(election));
  }

  /**
   * Makes pots from the projects of a draft's round: one of each ward or category, and one of the
   * projects that have none. A pot of a ward asks its residents, all others ask everybody who is
   * asked. The sum is shared out evenly, to be changed.
   *
   * @param seen version that the facilitator read
   * @param by {@link Pot.Part#WARD} or {@link Pot.Part#CATEGORY}
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws VoteRefusal if it is no draft, is about no round, is a pot already, or there would be
   *     fewer than two or more than {@link #MOST}
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public void make(String slug, long seen, Pot.Part by) {
    ElectionAccess.Change change = change(slug, seen);
    StoredElection election = change.election();
    if (election.visit() != 0) {
      throw VoteRefusal.arePots();
    }
    Long roundId = election.roundId();
    RoundDetails round =
        rounds.findById(roundId == null ? 0 : roundId).orElseThrow(VoteRefusal::unknownRound);
    List<Pot> made = potsOf(access.options(round), by);
    if (made.size() < 2 || made.size() > MOST) {
      throw VoteRefusal.potsWrong(MOST);
    }
    List<Long> sums = Pots.shares(round.budget().minorUnits(), made.size());
    ElectionForm form = ElectionForm.of(access.details(election));
    for (int i = 0; i < made.size(); i++) {
      Pot pot = made.get(i).withBudget(sums.get(i));
      if (i == 0) {
        election.join(election.id(), pot, change.person().id());
        if (!pot.value().isEmpty()) {
          election.describe(form.called(named(form.title(), pot)), change.person().id());
        }
      } else {
        copy(election, form.called(named(form.title(), pot)), pot, change.person().id());
      }
    }
    record(change, "votes.journal.potsMade", String.valueOf(made.size()));
  }

  private ElectionAccess.Change change(String slug, long seen) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    change.election().requireDraft();
    change.election().requireVersion(seen);
    return change;
  }

  private List<Pot> potsOf(List<VoteOption> projects, Pot.Part by) {
    List<WardDetails> known = by == Pot.Part.WARD ? wards.list() : List.of();
    List<Pot> named =
        by == Pot.Part.WARD
            ? known.stream().map(ward -> pot(by, ward.name(), Set.of(ward.id()))).toList()
            : categories(projects).stream().map(one -> pot(by, one, Set.of())).toList();
    List<Pot> made =
        new ArrayList<>(
            named.stream().filter(pot -> projects.stream().anyMatch(pot::names)).toList());
    Pot rest = pot(Pot.Part.REST, "", Set.of());
    if (!rest.pick(projects, made).isEmpty()) {
      made.add(0, rest);
    }
    return made;
  }

  private static Pot pot(Pot.Part part, String value, Set<Long> asked) {
    return new Pot(asked, part, value, 0, Pot.USUAL_PEOPLE, Pot.USUAL_BALLOTS);
  }

  private static Set<String> categories(List<VoteOption> projects) {
    return projects.stream()
        .map(project -> Pot.firstOf(project.category()))
        .filter(category -> !category.isEmpty())
        .collect(
            Collectors.toCollection(
                () -> new TreeSet<>(Comparator.comparing(one -> one.toLowerCase(Locale.ROOT)))));
  }

  /** The name of the whole with that of the ward or category behind it. */
  private static LocalizedText named(LocalizedText title, Pot pot) {
    if (pot.value().isEmpty()) {
      return title;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    title.byLanguage().forEach((language, text) -> texts.put(language, text + ": " + pot.value()));
    return LocalizedText.of(texts);
  }

  private StoredElection copy(StoredElection of, ElectionForm form, Pot pot, long by) {
    String slug = Slug.unusedFor(form.title().main(), taken -> elections.find(taken).isPresent());
    StoredElection made =
        new StoredElection(of.processId(), slug, form, of.currency(), by, clock.instant());
    made.askAbout(of.roundId(), of.budgetMinor(), of.currency());
    made.shareWith(of);
    made.join(of.visit(), pot, by);
    elections.add(made);
    elections.flush();
    return made;
  }

  /**
   * Adds a vote to the visit of a draft, with the same questions, projects and money as that one
   * has; everything of it can be changed.
   *
   * @return its slug
   * @throws org.folkmoot.kernel.ChangedMeanwhile if the draft is another one by now
   * @throws VoteRefusal if it is no draft, or there are {@link #MOST} already
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public String add(String slug, long seen) {
    ElectionAccess.Change change = change(slug, seen);
    StoredElection election = change.election();
    if (access.visitOf(election).size() >= MOST) {
      throw VoteRefusal.potsWrong(MOST);
    }
    if (election.visit() == 0) {
      election.join(election.id(), apart(election.pot()), change.person().id());
    }
    ElectionForm form = ElectionForm.of(access.details(election));
    StoredElection added = copy(election, form, apart(Pot.NONE), change.person().id());
    pots.share(election);
    record(change, "votes.journal.potAdded", "");
    return added.slug();
  }

  private static Pot apart(Pot pot) {
    return new Pot(
        pot.wards(), pot.part(), pot.value(), pot.budget(), Pot.USUAL_PEOPLE, Pot.USUAL_BALLOTS);
  }

  /**
   * Changes who is asked by a draft, which projects and how much money it has, and the smallest
   * numbers that are counted apart.
   *
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws VoteRefusal if it is no draft, a number is too large, or there is no such ward
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("residents do not see a draft")
  public void change(String slug, long seen, Pot pot) {
    ElectionAccess.Change change = change(slug, seen);
    Set<Long> known = wards.list().stream().map(WardDetails::id).collect(Collectors.toSet());
    if (pot.leastPeople() > Pot.MOST) {
      throw VoteRefusal.numberWrong("leastPeople");
    }
    if (pot.leastBallots() > Pot.MOST) {
      throw VoteRefusal.numberWrong("leastBallots");
    }
    if (!known.containsAll(pot.wards())) {
      throw VoteRefusal.numberWrong("wards");
    }
    change.election().makePot(pot, change.person().id());
    pots.share(change.election());
    record(change, "votes.journal.potChanged", "");
  }

  private void record(ElectionAccess.Change change, String action, String more) {
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                action,
                change.election().title().main(),
                more)
            .in(change.election().processId()));
  }
}

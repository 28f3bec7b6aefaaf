package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What everybody reads of decisions, promises and deliveries. */
@ApplicationScoped
public class DecisionReader {

  private static final Pattern REFERENCE = Pattern.compile("D([1-9]\\d{0,17})");
  private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(\\d{1,18})");

  private final DecisionRepository decisions;
  private final DecisionTable table;
  private final DecisionSubjects subjects;
  private final Visitor visitor;

  @Inject
  DecisionReader(
      DecisionRepository decisions,
      DecisionTable table,
      DecisionSubjects subjects,
      Visitor visitor) {
    this.decisions = decisions;
    this.table = table;
    this.subjects = subjects;
    this.visitor = visitor;
  }

  /** A decision by what people cite, for example {@code D17}. */
  @Transactional
  public Optional<DecisionDetails> find(String reference) {
    return idOf(reference).flatMap(decisions::find).flatMap(this::details);
  }

  /** The decision about something, by the kind and id of the thing. */
  @Transactional
  public Optional<DecisionDetails> find(DecisionKind kind, long subject) {
    return decisions.find(kind, subject).flatMap(this::details);
  }

  /** What a decision can be about, if the visitor may read about it. */
  @Transactional
  public Optional<DecisionSubject> findSubject(DecisionKind kind, String reference) {
    return subjects.find(kind, reference);
  }

  /** What a decision is about, if everybody may read about it. */
  @Transactional
  public Optional<DecisionSubject> findSubject(DecisionDetails decision) {
    return decisions.find(decision.id()).flatMap(subjects::find);
  }

  private Optional<DecisionDetails> details(Decision decision) {
    return table.details(List.of(decision)).stream().findFirst();
  }

  /** The decisions about a round and its projects. */
  @Transactional
  public List<DecisionDetails> listOfRound(long round) {
    return table.details(decisions.listOfRound(round));
  }

  /** The decisions about some things of a kind. */
  @Transactional
  public List<DecisionDetails> list(DecisionKind kind, List<Long> subjectIds) {
    return table.details(decisions.list(kind, subjectIds));
  }

  /**
   * A part of those that fit: promises by their day, what is due first before; all others the
   * latest first.
   */
  @Transactional
  public Page<DecisionDetails> list(DecisionFilter filter, PageRequest wanted) {
    Page<Decision> found = decisions.list(filter, table.shown().keySet(), table.today(), wanted);
    return new Page<>(table.details(found.rows()), found.total());
  }

  /**
   * The next ones in that order.
   *
   * @param after where the part before ended, as it said itself; empty for the first
   * @param most how many at most, from 1
   */
  @Transactional
  public Part listAfter(DecisionFilter filter, String after, int most) {
    List<Decision> found =
        decisions.listAfter(filter, table.shown().keySet(), table.today(), lastOf(after), most + 1);
    boolean isMore = found.size() > most;
    List<Decision> part = isMore ? found.subList(0, most) : found;
    return new Part(
        table.details(part),
        isMore ? Optional.of(cursorOf(filter, part.get(most - 1))) : Optional.empty());
  }

  /**
   * A part of a list.
   *
   * @param decisions in their order
   * @param next where the next part begins, if there is one
   */
  public record Part(List<DecisionDetails> decisions, Optional<String> next) {

    /** Copies the list. */
    public Part {
      decisions = List.copyOf(decisions);
    }
  }

  private static String cursorOf(DecisionFilter filter, Decision last) {
    LocalDate day =
        filter.promises() ? last.terms().due().orElse(Decision.NO_DAY) : last.terms().decidedOn();
    return day + "_" + last.id();
  }

  private static Optional<DecisionRepository.Last> lastOf(String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new DecisionRepository.Last(
              LocalDate.parse(parts.group(1)), Long.parseLong(parts.group(2))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Every state that a decision had, the latest first. */
  @Transactional
  public List<ChangeDetails> listChanges(DecisionDetails decision) {
    return decisions.listChanges(decision.id()).stream().map(DecisionChange::toDetails).toList();
  }

  /** The steps of its delivery, in the order of the days for which they were planned. */
  @Transactional
  public List<MilestoneDetails> listMilestones(DecisionDetails decision) {
    return decisions.listMilestones(decision.id()).stream()
        .map(step -> step.toDetails(table.today()))
        .toList();
  }

  /** Whether the visitor records decisions in a process. */
  public boolean mayDecide(long process) {
    return visitor.hasAnyIn(process, Set.of(Role.FACILITATOR));
  }

  /** The day that it is for the council. */
  @Transactional
  public LocalDate today() {
    return table.today();
  }

  static Optional<Long> idOf(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
  }
}

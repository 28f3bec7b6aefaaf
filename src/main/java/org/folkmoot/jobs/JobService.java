package org.folkmoot.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;

/**
 * Jobs as staff see them: facilitators those of their processes, administrators all of the council.
 */
@ApplicationScoped
public class JobService {

  private static final Set<Role> FACILITATORS = EnumSet.of(Role.FACILITATOR);
  private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);

  private final JobRepository jobs;
  private final KnownJobs known;
  private final Visitor visitor;
  private final Journal journal;
  private final Event<JobAdded> added;
  private final Clock clock;

  @Inject
  JobService(
      JobRepository jobs,
      KnownJobs known,
      Visitor visitor,
      Journal journal,
      Event<JobAdded> added,
      Clock clock) {
    this.jobs = jobs;
    this.known = known;
    this.visitor = visitor;
    this.journal = journal;
    this.added = added;
    this.clock = clock;
  }

  /**
   * A part of the jobs that the visitor may see, newest first. Columns to sort by: name, state,
   * createdAt. Kinds that are not kept, such as single letters, have pages of their own and are not
   * listed.
   *
   * @throws NotAllowed unless the visitor is a facilitator somewhere or an administrator
   */
  @Transactional
  public Page<JobDetails> list(PageRequest wanted) {
    Person person = visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR);
    List<String> kept = known.all().values().stream().filter(Job::isKept).map(Job::name).toList();
    Page<QueuedJob> found =
        person.hasAny(ADMINISTRATORS)
            ? jobs.list(kept, wanted)
            : jobs.listOf(processesOf(person), person.hasAny(FACILITATORS), kept, wanted);
    return found.map(QueuedJob::toDetails);
  }

  private static Set<Long> processesOf(Person person) {
    return person.grants().stream()
        .filter(grant -> grant.role() == Role.FACILITATOR)
        .map(RoleGrant::process)
        .collect(Collectors.toSet());
  }

  /**
   * A job that the visitor may see; empty if there is none.
   *
   * @throws NotAllowed unless the visitor is a facilitator somewhere or an administrator
   */
  @Transactional
  public Optional<JobDetails> find(long id) {
    visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR);
    return jobs.find(id).filter(this::isSeen).map(QueuedJob::toDetails);
  }

  private boolean isSeen(QueuedJob job) {
    return visitor.hasAny(ADMINISTRATORS)
        || job.processId().filter(process -> visitor.hasAnyIn(process, FACILITATORS)).isPresent();
  }

  /**
   * Calls a job off.
   *
   * @return whether there was anything left to call off
   * @throws UnknownJob if there is no such job
   * @throws NotAllowed unless the visitor may see it
   */
  @NeedsNoConfirmation("everyday work, and logged")
  @Transactional
  public boolean callOff(long id) {
    QueuedJob job = lock(id);
    boolean done = job.callOff(clock.instant());
    if (done) {
      record(job, "jobs.journal.calledOff");
    }
    return done;
  }

  /**
   * Begins a job anew that was given up or called off.
   *
   * @return whether it was
   * @throws UnknownJob if there is no such job
   * @throws NotAllowed unless the visitor may see it
   */
  @NeedsNoConfirmation("everyday work, and logged")
  @Transactional
  public boolean beginAgain(long id) {
    QueuedJob job = lock(id);
    boolean done = job.beginAgain(clock.instant());
    if (done) {
      record(job, "jobs.journal.begunAgain");
    }
    return done;
  }

  private QueuedJob lock(long id) {
    visitor.requireSomewhere(Role.FACILITATOR, Role.ADMINISTRATOR);
    QueuedJob job = jobs.lock(id).orElseThrow(UnknownJob::new);
    if (!isSeen(job)) {
      throw new NotAllowed();
    }
    return job;
  }

  private void record(QueuedJob job, String action) {
    Person person = visitor.requirePerson();
    JobDetails details = job.toDetails();
    journal.record(
        AuditEvent.of(
            person.id(), person.name(), action, String.valueOf(job.id()), details.title()));
    added.fire(new JobAdded(job.lane()));
  }

  /** The name of somebody whose account goes is not kept; the jobs are the council's. */
  void forget(@Observes AccountDeleted account) {
    jobs.forgetAsker(account.accountId());
  }
}

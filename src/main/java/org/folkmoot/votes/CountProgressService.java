package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Visitor;

/** Says how far the count of an election is. */
@ApplicationScoped
public class CountProgressService {

  private final JobQueue queue;
  private final Visitor visitor;

  @Inject
  CountProgressService(JobQueue queue, Visitor visitor) {
    this.queue = queue;
    this.visitor = visitor;
  }

  /**
   * The job that counts; empty before the end of the vote.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor reads what staff read there
   */
  @Transactional
  public Optional<JobDetails> find(ElectionDetails election) {
    visitor.requireReaderOf(election.processId());
    return queue.findLast(CountJob.NAME, election.id());
  }
}

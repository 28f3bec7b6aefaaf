package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;

/** Tells staff how many people an election asks. */
@ApplicationScoped
public class ElectorateService {

  private final Electorate electorate;
  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  ElectorateService(Electorate electorate, ProcessService processes, Visitor visitor) {
    this.electorate = electorate;
    this.processes = processes;
    this.visitor = visitor;
  }

  /**
   * How many people could be asked at most, as the register or the accounts say now.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor reads what staff read there
   */
  @Transactional
  public long count(ElectionDetails election) {
    visitor.requireReaderOf(election.processId());
    return electorate.count(
        processes.findById(election.processId()).orElseThrow(NotFound::new), election.pot());
  }
}

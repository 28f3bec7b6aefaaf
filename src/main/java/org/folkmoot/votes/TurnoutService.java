package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.folkmoot.kernel.NotFound;

/** How many take part, in steps of ten as long as ballots are taken. */
@ApplicationScoped
public class TurnoutService {

  private static final long STEP = 10;

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final LogRepository rows;

  @Inject
  TurnoutService(ElectionRepository elections, ElectionAccess access, LogRepository rows) {
    this.elections = elections;
    this.access = access;
    this.rows = rows;
  }

  /**
   * How many take part.
   *
   * @param voters different credentials that cast a ballot
   * @param served people for whom something was signed; 0 once that is destroyed
   * @param asked people who are asked
   * @param exact whether the first two are exact; else they are cut down to steps of ten
   */
  public record Turnout(long voters, long served, long asked, boolean exact) {}

  /** The turnout of a confirmed election that the visitor sees. */
  @Transactional
  public Turnout of(String slug) {
    StoredElection election =
        elections
            .find(slug)
            .filter(found -> found.state() != ElectionState.DRAFT)
            .filter(access::isVisible)
            .orElseThrow(NotFound::new);
    boolean exact = election.state().counted();
    long voters = rows.countVoters(election.id());
    long served = rows.countIssuances(election.id());
    return new Turnout(
        exact ? voters : voters / STEP * STEP,
        exact ? served : served / STEP * STEP,
        election.frozen().roll(),
        exact);
  }
}

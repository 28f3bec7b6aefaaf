package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.residents.Residency;
import org.folkmoot.residents.ResidentService;

/**
 * Whether an account belongs to somebody who is asked, for letters; whether they may have a
 * signature is asked again, of the visitor, by the registrar. Joins the caller's transaction.
 */
@ApplicationScoped
class Asked {

  private static final int COUNCIL = 0;

  private final ResidentService residents;
  private final Pseudonyms pseudonyms;
  private final LogRepository rows;

  @Inject
  Asked(ResidentService residents, Pseudonyms pseudonyms, LogRepository rows) {
    this.residents = residents;
    this.pseudonyms = pseudonyms;
    this.rows = rows;
  }

  boolean is(StoredElection election, ProcessDetails process, long account) {
    Audience audience = process.audiences().of(Activity.VOTE);
    if (audience.who() == Audience.Who.EVERYBODY
        && election.youngest() == 0
        && election.pot().wards().isEmpty()) {
      return true;
    }
    Optional<Residency> residency = residents.current(account);
    return residency
        .filter(one -> audience.wards().isEmpty() || audience.wards().contains(one.ward().id()))
        .filter(one -> election.pot().asks(one.ward().id()))
        .filter(one -> election.youngest() == 0 || one.ageBand().youngest() >= election.youngest())
        .isPresent();
  }

  /** Whether nothing was signed for them. */
  boolean isUnserved(StoredElection election, long account) {
    return pseudonyms
        .find(election.id(), account)
        .filter(name -> rows.findIssuance(election.id(), COUNCIL, name).isEmpty())
        .isPresent();
  }
}

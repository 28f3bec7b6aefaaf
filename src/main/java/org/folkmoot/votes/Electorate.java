package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.residents.ResidentService;

/** Who is asked, and how many they are. Joins the caller's transaction. */
@ApplicationScoped
class Electorate {

  private final ResidentService residents;
  private final AccountService accounts;

  @Inject
  Electorate(ResidentService residents, AccountService accounts) {
    this.residents = residents;
    this.accounts = accounts;
  }

  /** How many people could be asked at most, by the register or, if everybody may, by accounts. */
  long count(ProcessDetails process) {
    Audience audience = process.audiences().of(Activity.VOTE);
    return audience.who() == Audience.Who.EVERYBODY
        ? accounts.count()
        : residents.countRegistered(audience.wards());
  }
}

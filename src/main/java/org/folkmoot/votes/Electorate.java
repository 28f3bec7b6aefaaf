package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
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
  long count(ProcessDetails process, Pot pot) {
    Audience audience = process.audiences().of(Activity.VOTE);
    if (!pot.wards().isEmpty()) {
      Set<Long> both = new HashSet<>(pot.wards());
      both.removeIf(ward -> !audience.wards().isEmpty() && !audience.wards().contains(ward));
      return both.isEmpty() ? 0 : residents.countRegistered(both);
    }
    return audience.who() == Audience.Who.EVERYBODY
        ? accounts.count()
        : residents.countRegistered(audience.wards());
  }
}

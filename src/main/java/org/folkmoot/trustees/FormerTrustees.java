package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.folkmoot.people.AccountDeleted;

/** A place stays when the account of whoever had it goes; staff give it to somebody else. */
@ApplicationScoped
class FormerTrustees {

  private final BoardRepository boards;

  @Inject
  FormerTrustees(BoardRepository boards) {
    this.boards = boards;
  }

  void forget(@Observes AccountDeleted account) {
    boards.forget(account.accountId());
  }
}

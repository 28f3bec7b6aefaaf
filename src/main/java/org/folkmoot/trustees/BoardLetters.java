package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.folkmoot.accounts.Addressee;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;

/** Letters that ask a trustee for something; joins the caller's transaction. */
@ApplicationScoped
class BoardLetters {

  private final Outbox outbox;

  @Inject
  BoardLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Tells what happened to a board or to one of its places, for which it asks nothing. */
  void tell(Addressee to, StoredBoard board, String what, String about, String link) {
    outbox.post(
        Letter.of(
                to.email(),
                to.locale(),
                "trustees.mail." + what,
                to.name(),
                board.title().shownTo(to.locale()),
                about)
            .withLink(link));
  }

  /** Asks, or asks again. */
  void post(Addressee to, StoredBoard board, AskedTask task, boolean again) {
    outbox.post(
        Letter.of(
                to.email(),
                to.locale(),
                "trustees.mail." + task.task() + (again ? ".again" : ""),
                to.name(),
                board.title().shownTo(to.locale()),
                task.subject().shownTo(to.locale()))
            .withLink("/key?board=" + board.slug()));
  }
}

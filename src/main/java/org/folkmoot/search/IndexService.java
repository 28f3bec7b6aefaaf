package org.folkmoot.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What administrators see and do with the index of their council. */
@ApplicationScoped
public class IndexService {

  private final SearchRunner runner;
  private final SearchOutbox outbox;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;

  @Inject
  IndexService(
      SearchRunner runner, SearchOutbox outbox, CurrentCouncil currentCouncil, Visitor visitor) {
    this.runner = runner;
    this.outbox = outbox;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
  }

  /** How many things the index of this node holds; empty if there is none yet. */
  public Optional<Integer> size() {
    return runner.find(currentCouncil.get().id()).map(CouncilIndex::size);
  }

  /**
   * Has the index built anew on every node, while the old one answers.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("nothing is lost by it")
  @Transactional
  public void rebuild() {
    visitor.require(Role.ADMINISTRATOR);
    outbox.changedEverything();
  }
}

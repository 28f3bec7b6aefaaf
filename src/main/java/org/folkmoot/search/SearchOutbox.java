package org.folkmoot.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.councils.CouncilData;

/**
 * Where features say that something changed that can be found, in the transaction of the change: if
 * that is rolled back, nothing was said. Every node reads it, this one as soon as it is committed.
 */
@ApplicationScoped
public class SearchOutbox {

  private final CouncilData council;
  private final Event<SearchChanged> changed;
  private final Clock clock;

  /** For fakes. */
  @SuppressWarnings("NullAway")
  protected SearchOutbox() {
    this(null, null, null);
  }

  @Inject
  SearchOutbox(CouncilData council, Event<SearchChanged> changed, Clock clock) {
    this.council = council;
    this.changed = changed;
    this.clock = clock;
  }

  /** One thing came, changed, or is not to be found any more; joins the caller's transaction. */
  @Transactional
  public void changed(String kind, long id) {
    council.rows().persist(new SearchChange(kind, id, clock.instant()));
    changed.fire(new SearchChanged());
  }

  /** The same for all that belongs to a process, whatever its kind. */
  @Transactional
  public void changedIn(long process) {
    changed(Change.ALL_KINDS, process);
  }

  /** The same for all things of one kind in a process. */
  @Transactional
  public void changedIn(String kind, long process) {
    changed(Change.ALL_OF + kind, process);
  }

  /** All of the council is read again, and answered from the old index until that is done. */
  @Transactional
  public void changedEverything() {
    changed(Change.COUNCIL, 0);
  }
}

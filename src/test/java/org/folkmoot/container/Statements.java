package org.folkmoot.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the SQL statements of the current thread, on either database. */
@ApplicationScoped
public class Statements {

  @PersistenceContext(unitName = "folkmoot")
  private EntityManager entityManager;

  /** How many an action causes. Must be called outside of a transaction. */
  public int during(Callable<?> action) throws Exception {
    SessionEventManager events =
        entityManager.getEntityManagerFactory().unwrap(ServerSession.class).getEventManager();
    Listener listener = new Listener(Thread.currentThread());
    events.addListener(listener);
    try {
      action.call();
    } finally {
      events.removeListener(listener);
    }
    return listener.count;
  }

  private static final class Listener extends SessionEventAdapter {

    private final Thread observed;
    private int count;

    private Listener(Thread observed) {
      this.observed = observed;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
      if (Thread.currentThread() == observed) {
        count++;
      }
    }
  }
}

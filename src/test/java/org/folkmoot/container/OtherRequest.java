package org.folkmoot.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;

/** Does something as another request of another council would: on its own thread. */
@ApplicationScoped
public class OtherRequest {

  @Resource private ManagedExecutorService threads;
  @Inject private Instance<RequestContextController> contexts;
  @Inject private CurrentCouncil currentCouncil;

  /** The result of the action within the council, with nobody signed in. */
  public <T> T call(Council council, Callable<T> action) {
    try {
      return threads.submit(() -> inContext(council, action)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The same on the thread of the caller, which has no request of its own. */
  public <T> T here(Council council, Callable<T> action) throws Exception {
    return inContext(council, action);
  }

  private <T> T inContext(Council council, Callable<T> action) throws Exception {
    RequestContextController context = contexts.get();
    context.activate();
    try {
      currentCouncil.enter(council);
      return action.call();
    } finally {
      context.deactivate();
    }
  }
}

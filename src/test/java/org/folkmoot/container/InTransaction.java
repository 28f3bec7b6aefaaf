package org.folkmoot.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Does something within one transaction, as a service does. */
@ApplicationScoped
public class InTransaction {

  /** The result of the action. */
  @Transactional
  public <T> T call(Callable<T> action) throws Exception {
    return action.call();
  }
}

package org.folkmoot.people;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Asks for the confirmation before the transaction of the action begins. */
@NeedsFreshConfirmation
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ConfirmationGuard {

  private final Visitor visitor;

  @Inject
  ConfirmationGuard(Visitor visitor) {
    this.visitor = visitor;
  }

  @AroundInvoke
  @Nullable Object ask(InvocationContext call) throws Exception {
    visitor.requireFresh();
    return call.proceed();
  }
}

package org.folkmoot.container.server;

import java.util.Optional;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;

/**
 * Knows where the runner of the tests is. The connector reads the names of the servlets from what
 * the server prints, and now and then looks before all of it is there: then no test finds its
 * runner, although it is deployed.
 */
public final class RunnerOfTests {

  private static final String NAME = "ArquillianServletRunnerEE9";

  @Inject
  @SuppressWarnings("NullAway.Init")
  private Instance<ProtocolMetaData> deployed;

  /** Adds the runner, if the connector did not see it. */
  public void afterDeploy(@Observes AfterDeploy event) {
    Optional.ofNullable(deployed.get())
        .map(found -> found.getContexts(HTTPContext.class))
        .ifPresent(contexts -> contexts.forEach(RunnerOfTests::complete));
  }

  private static void complete(HTTPContext context) {
    if (context.getServletByName(NAME) == null) {
      context.add(new Servlet(NAME, "/"));
    }
  }
}

package org.folkmoot.container.server;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian of {@link RunnerOfTests}. */
public final class ServerOfTests implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(RunnerOfTests.class);
  }
}

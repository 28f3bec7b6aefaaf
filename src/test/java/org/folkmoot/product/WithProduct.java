package org.folkmoot.product;

import java.util.logging.Logger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Hands the shared product to tests, and shows what it logged during a test that failed. */
final class WithProduct implements ParameterResolver, BeforeEachCallback, TestWatcher {

  private static final Logger LOG = Logger.getLogger(WithProduct.class.getName());
  private long before;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Product.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Product.shared();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Product.shared().logSize();
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    LOG.warning(
        () -> "the product said during " + context.getDisplayName() + ":\n" + sinceBefore());
  }

  private String sinceBefore() {
    return Product.shared().log(before);
  }
}

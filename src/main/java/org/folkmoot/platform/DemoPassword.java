package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.SharedPassword;
import org.jspecify.annotations.Nullable;

/** The password of all accounts of the demo, for this start. */
@ApplicationScoped
class DemoPassword {

  private final AccountService accounts;
  private final String text;

  /** Made when it is first asked for; only the thread that starts the application does. */
  private @Nullable SharedPassword shared;

  @Inject
  DemoPassword(
      AccountService accounts,
      @ConfigProperty(name = "folkmoot.demo.password", defaultValue = "-") String text) {
    this.accounts = accounts;
    this.text = text;
  }

  SharedPassword get() {
    SharedPassword made = shared;
    if (made == null) {
      made = accounts.share(text);
      shared = made;
    }
    return made;
  }
}

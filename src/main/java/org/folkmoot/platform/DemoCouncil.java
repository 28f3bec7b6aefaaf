package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.Role;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;

/** Furnishes one council of the demo: accounts, processes, a finished round. */
@ApplicationScoped
class DemoCouncil {

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final String password;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected DemoCouncil() {
    this(null, null, "");
  }

  @Inject
  DemoCouncil(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      @ConfigProperty(name = "folkmoot.demo.password", defaultValue = "-") String password) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.password = password;
  }

  @ActivateRequestContext
  @Transactional
  void furnish(Council council, boolean isNew) {
    currentCouncil.enter(council);
    for (Role role : Role.values()) {
      String email = role.name().toLowerCase(Locale.ROOT) + "@demo.example";
      if (isNew) {
        accounts.open(
            email, "Demo " + role.name().toLowerCase(Locale.ROOT), password, EnumSet.of(role));
      } else {
        accounts.changePassword(email, password);
      }
    }
  }
}

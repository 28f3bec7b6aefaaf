package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.folkmoot.councils.CouncilService;

/**
 * The demo: two councils that look different, one account for each role, and a finished budget
 * round. Made once; the password is set anew at every start.
 */
@ApplicationScoped
class Demo {

  private final CouncilService councils;
  private final DemoCouncil demoCouncil;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected Demo() {
    this(null, null);
  }

  @Inject
  Demo(CouncilService councils, DemoCouncil demoCouncil) {
    this.councils = councils;
    this.demoCouncil = demoCouncil;
  }

  void prepare() {
    prepare("localhost", "demo", "Folkmoot demo council", "default");
    prepare("harbour.localhost", "harbour", "Harbour City Council", "harbour");
  }

  private void prepare(String host, String slug, String name, String brand) {
    boolean isNew = councils.findByHost(host).isEmpty();
    if (isNew) {
      councils.establish(
          slug,
          name,
          brand,
          ZoneId.of("Europe/London"),
          Currency.getInstance("GBP"),
          List.of(host));
    }
    demoCouncil.furnish(councils.findByHost(host).orElseThrow(), isNew);
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CouncilWords;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

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
    prepare("localhost", "demo", "Folkmoot demo council", "default", "Town Hall, 1 Market Street");
    prepare(
        "harbour.localhost",
        "harbour",
        "Harbour City Council",
        "harbour",
        "Customs House, 1 Quay Street");
  }

  private void prepare(String host, String slug, String name, String brand, String contact) {
    boolean isNew = councils.findByHost(host).isEmpty();
    if (isNew) {
      Council council =
          councils.establish(
              slug,
              name,
              brand,
              ZoneId.of("Europe/London"),
              Currency.getInstance("GBP"),
              List.of(host));
      councils.say(
          council.id(),
          new CouncilWords(
              Texts.LANGUAGES,
              LocalizedText.EMPTY,
              LocalizedText.of(Locale.UK, contact),
              LocalizedText.EMPTY));
    }
    demoCouncil.furnish(councils.findByHost(host).orElseThrow(), isNew);
  }
}

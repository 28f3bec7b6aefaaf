package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.maps.MapService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;

/** The map of the demo: invented outlines of its wards, without streets below them. */
@ApplicationScoped
class DemoMap {

  private static final String SHAPES = "demo-wards.geojson";

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final MapService maps;
  private final Visitor visitor;

  @Inject
  DemoMap(
      CurrentCouncil currentCouncil, AccountService accounts, MapService maps, Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.maps = maps;
    this.visitor = visitor;
  }

  /** Loads them, unless the council has a map. */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    if (maps.revision().isEmpty()) {
      Person administrator = accounts.findPerson("administrator@demo.example").orElseThrow();
      visitor.enter(Optional.of(new Recognized(administrator, 0, false, false, true)));
      maps.load(shapes(), false);
    }
  }

  private static byte[] shapes() {
    try (InputStream file =
        Objects.requireNonNull(DemoMap.class.getResourceAsStream(SHAPES), SHAPES)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.residents.Residency;
import org.folkmoot.residents.ResidentService;
import org.folkmoot.residents.SettingsDetails;
import org.folkmoot.residents.Way;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Whether the visitor is verified as a resident, and which ways there are. */
@Named
@RequestScoped
public class ResidencyView {

  private final ResidentService residents;
  private final Visitor visitor;
  private final Texts texts;
  private @Nullable Residency current;
  private boolean isLoaded;
  private @Nullable SettingsDetails settings;

  @Inject
  ResidencyView(ResidentService residents, Visitor visitor, Texts texts) {
    this.residents = residents;
    this.visitor = visitor;
    this.texts = texts;
  }

  /** Whether the visitor is verified now. */
  public boolean isVerified() {
    return getResidency() != null;
  }

  /** Ward, age and time; only if verified. */
  public @Nullable Residency getResidency() {
    if (!isLoaded) {
      current = visitor.person().map(Person::id).flatMap(residents::current).orElse(null);
      isLoaded = true;
    }
    return current;
  }

  private SettingsDetails settings() {
    SettingsDetails known = settings;
    if (known == null) {
      known = residents.settings();
      settings = known;
    }
    return known;
  }

  /** Whether somebody may prove it by name, birth and postcode. */
  public boolean isMatchOpen() {
    return settings().isOpen(Way.MATCH);
  }

  /** Whether there are letters. */
  public boolean isLetterOpen() {
    return settings().isOpen(Way.LETTER);
  }

  /** Whether there is a desk. */
  public boolean isDeskOpen() {
    return settings().isOpen(Way.DESK);
  }

  /** Whether codes can be typed. */
  public boolean isCodeOpen() {
    return isLetterOpen() || isDeskOpen();
  }

  /** Whether nothing at all is offered on pages. */
  public boolean isClosed() {
    return !isMatchOpen() && !isCodeOpen();
  }

  /** Whether the visitor may help at the desk. */
  public boolean isOfficer() {
    return visitor.hasAny(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR));
  }

  /** How those who cannot be verified get help. */
  public String getHelp() {
    return settings().helpText().isEmpty()
        ? texts.get("residents.verify.help")
        : settings().helpText();
  }
}

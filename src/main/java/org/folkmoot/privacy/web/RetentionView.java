package org.folkmoot.privacy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.privacy.PrivacyChoices;
import org.folkmoot.privacy.PrivacyService;
import org.folkmoot.privacy.RetentionLine;
import org.folkmoot.privacy.RetentionService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** How long what is kept: for everybody, and for administrators with the last runs. */
@Named
@RequestScoped
public class RetentionView {

  private final RetentionService retention;
  private final PrivacyService privacy;
  private final Texts texts;
  private @Nullable PrivacyChoices choices;

  @Inject
  RetentionView(RetentionService retention, PrivacyService privacy, Texts texts) {
    this.retention = retention;
    this.privacy = privacy;
    this.texts = texts;
  }

  /** Names of the rules. */
  public List<String> getNames() {
    return retention.listNames();
  }

  /** Rules with their last runs. */
  public List<RetentionLine> getLines() {
    return retention.list();
  }

  /** What is kept. */
  public String what(String rule) {
    return texts.get("privacy.retention." + rule);
  }

  /** How long. */
  public String time(String rule) {
    return texts.get("privacy.retention." + rule + ".time");
  }

  /** When a rule ran last. */
  public String lastRun(RetentionLine line) {
    return line.ranAt()
        .map(texts::dateTime)
        .orElseGet(
            () ->
                texts.get(
                    line.name().equals("letters")
                        ? "privacy.staffRetention.ownJob"
                        : "privacy.staffRetention.never"));
  }

  /** Address for questions; empty if the council gave none. */
  public String getContact() {
    return choices().contact();
  }

  /** Whether texts of former residents stay. */
  public boolean isTextsKept() {
    return choices().keepTexts();
  }

  /** Whether the administration log keeps names of former staff. */
  public boolean isNamesKept() {
    return choices().keepNames();
  }

  private PrivacyChoices choices() {
    PrivacyChoices known = choices;
    if (known == null) {
      known = privacy.get();
      choices = known;
    }
    return known;
  }
}

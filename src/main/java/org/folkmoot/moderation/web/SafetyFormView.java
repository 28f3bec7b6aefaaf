package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.moderation.safety.Finding;
import org.folkmoot.moderation.safety.Harm;
import org.folkmoot.moderation.safety.Level;
import org.folkmoot.moderation.safety.SafetyDetails;
import org.folkmoot.moderation.safety.SafetyForm;
import org.folkmoot.moderation.safety.SafetyRefusal;
import org.folkmoot.moderation.safety.SafetyService;
import org.folkmoot.moderation.safety.Scope;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;

/** Where an administrator writes the next version of the record of online safety. */
@Named
@RequestScoped
public class SafetyFormView {

  private final SafetyService safety;
  private final Feedback feedback;
  private final Texts texts;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Map<String, String> levels = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private long version;

  @Inject
  SafetyFormView(SafetyService safety, Feedback feedback, Texts texts) {
    this.safety = safety;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the form with the latest version. */
  public void load() {
    for (Harm harm : Harm.values()) {
      levels.put(harm.name(), Level.OPEN.name());
      words.put(harm.name(), "");
    }
    Optional<SafetyDetails> latest = safety.find(0);
    latest.ifPresent(this::show);
    typed.putIfAbsent("scope", Scope.UNSURE.name());
  }

  private void show(SafetyDetails latest) {
    version = latest.number();
    typed.put("scope", latest.scope().name());
    typed.put("reason", latest.scopeReason());
    typed.put("complaints", latest.complaints());
    typed.put("terms", latest.terms());
    typed.put("responsible", String.valueOf(latest.responsibleId()));
    typed.put("nextLook", latest.nextLook().toString());
    for (Finding finding : latest.findings()) {
      levels.put(finding.harm().name(), finding.level().name());
      words.put(finding.harm().name(), finding.words());
    }
  }

  /** Saves it as the next version. */
  public void save() {
    Optional<LocalDate> nextLook = day();
    if (nextLook.isEmpty()) {
      feedback.fault("nextLook", "moderation.safety.rule.day");
    }
    checkLength("reason", typed.getOrDefault("reason", ""), SafetyForm.LONGEST);
    checkLength("complaints", typed.getOrDefault("complaints", ""), SafetyForm.LONGEST);
    words.forEach((harm, text) -> checkLength("words" + harm, text, SafetyForm.LONGEST_FINDING));
    if (!feedback.isFaulty()) {
      save(nextLook.orElseThrow());
    }
  }

  private void save(LocalDate nextLook) {
    String responsible = typed.getOrDefault("responsible", "");
    try {
      safety.save(
          new SafetyForm(
              Scope.valueOf(typed.getOrDefault("scope", Scope.UNSURE.name())),
              typed.getOrDefault("reason", ""),
              Arrays.stream(Harm.values()).map(this::finding).toList(),
              typed.getOrDefault("complaints", ""),
              typed.getOrDefault("terms", ""),
              responsible.matches("\\d{1,18}") ? Long.parseLong(responsible) : 0,
              nextLook,
              Math.toIntExact(version)));
      feedback.done("/staff/online-safety", "moderation.safety.done");
    } catch (SafetyRefusal e) {
      feedback.wrong(fieldOf(e), texts.with(e.messageKey(), e.arguments().toArray()));
    } catch (ChangedMeanwhile e) {
      feedback.changedMeanwhile();
    }
  }

  private static String fieldOf(SafetyRefusal refusal) {
    return switch (refusal.messageKey()) {
      case "moderation.safety.rule.nextLook" -> "nextLook";
      case "moderation.safety.rule.responsible" -> "responsible";
      case "moderation.safety.rule.address" -> "terms";
      default -> "reason";
    };
  }

  private Finding finding(Harm harm) {
    return new Finding(
        harm,
        Level.valueOf(levels.getOrDefault(harm.name(), Level.OPEN.name())),
        words.getOrDefault(harm.name(), ""));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(Texts.tidy(typed.getOrDefault("nextLook", ""))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private void checkLength(String id, String text, int most) {
    if (text.length() > most) {
      feedback.fault(id, "fm.text.tooLong", most, text.length());
    }
  }

  /** Kinds of harm. */
  public List<Harm> getHarms() {
    return List.of(Harm.values());
  }

  /** How likely and bad something can be. */
  public List<Level> getLevelsToChoose() {
    return List.of(Level.values());
  }

  /** Whether the duties hold. */
  public List<Scope> getScopes() {
    return List.of(Scope.values());
  }

  /** Who can answer for it: names by accounts. */
  public Map<Long, String> getCandidates() {
    return safety.listCandidates();
  }

  /** What was typed, by the ids of the inputs. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Chosen levels by kinds of harm. */
  public Map<String, String> getLevels() {
    return levels;
  }

  /** What was found, by kinds of harm. */
  public Map<String, String> getWords() {
    return words;
  }

  /** Number of the version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}

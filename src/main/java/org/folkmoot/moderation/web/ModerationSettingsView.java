package org.folkmoot.moderation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.moderation.ModerationRefusal;
import org.folkmoot.moderation.ModerationSettings;
import org.folkmoot.moderation.SettingsService;
import org.folkmoot.moderation.SieveFigure;
import org.folkmoot.moderation.sieve.SieveRule;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where moderators keep the lists of the sieve, and administrators its rules and the limits. */
@Named
@RequestScoped
public class ModerationSettingsView {

  private static final int NO_NUMBER = -1;

  private final SettingsService service;
  private final Feedback feedback;
  private final Texts texts;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Map<String, Boolean> on = new LinkedHashMap<>();
  private @Nullable Map<SieveRule, SieveFigure> figures;
  private long version;

  @Inject
  ModerationSettingsView(SettingsService service, Feedback feedback, Texts texts) {
    this.service = service;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the form with the settings that hold. */
  public void load() {
    ModerationSettings settings = service.get();
    version = settings.version();
    typed.put("words", String.join("\n", settings.words()));
    typed.put("hosts", String.join("\n", settings.hosts()));
    typed.put("threshold", String.valueOf(settings.threshold()));
    typed.put("ideas", String.valueOf(settings.ideasADay()));
    typed.put("comments", String.valueOf(settings.commentsAnHour()));
    typed.put("reports", String.valueOf(settings.reportsADay()));
    for (SieveRule rule : SieveRule.values()) {
      on.put(rule.name(), settings.rules().contains(rule));
    }
  }

  /** Whether the visitor chooses rules and limits, too. */
  public boolean isChooser() {
    return service.isChooser();
  }

  /** What a rule weighs, how often it asked, and what came of it. */
  public String about(String rule) {
    SieveRule one = SieveRule.valueOf(rule);
    SieveFigure figure = figures().getOrDefault(one, SieveFigure.NONE);
    String weight = texts.count("moderation.sieve.points", one.points());
    return figure.asked() == 0
        ? weight + " " + texts.get("moderation.sieve.never")
        : weight
            + " "
            + texts.with(
                "moderation.sieve.asked", figure.asked(), figure.agreed(), figure.refused());
  }

  private Map<SieveRule, SieveFigure> figures() {
    Map<SieveRule, SieveFigure> known = figures;
    if (known == null) {
      known = service.figures();
      figures = known;
    }
    return known;
  }

  /** Saves what the visitor may choose. */
  public void save() {
    try {
      if (!isChooser()) {
        service.chooseLists(lines("words"), lines("hosts"), version);
      } else {
        ModerationSettings wanted = read();
        if (feedback.isFaulty()) {
          return;
        }
        service.choose(wanted);
      }
      feedback.done("/staff/moderation-settings", "moderation.settings.done");
    } catch (ModerationRefusal e) {
      feedback.wrong("words", texts.with(e.messageKey(), e.arguments().toArray()));
    } catch (ChangedMeanwhile e) {
      version = service.get().version();
      feedback.changedMeanwhile();
    }
  }

  private ModerationSettings read() {
    Set<SieveRule> rules = EnumSet.noneOf(SieveRule.class);
    for (SieveRule rule : SieveRule.values()) {
      if (Boolean.TRUE.equals(on.get(rule.name()))) {
        rules.add(rule);
      }
    }
    return new ModerationSettings(
        rules,
        number("threshold", SieveRule.mostPoints()),
        lines("hosts"),
        lines("words"),
        number("ideas", ModerationSettings.MOST_ALLOWED),
        number("comments", ModerationSettings.MOST_ALLOWED),
        number("reports", ModerationSettings.MOST_ALLOWED),
        version);
  }

  private int number(String id, int most) {
    String text = Texts.tidy(typed.getOrDefault(id, "")).replace(",", "");
    int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : NO_NUMBER;
    if (number < 1 || number > most) {
      feedback.fault(id, "moderation.rule.limit", 1, most);
    }
    return number;
  }

  private List<String> lines(String id) {
    return typed
        .getOrDefault(id, "")
        .lines()
        .map(Texts::tidy)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Lists and numbers as typed, by the ids of their inputs. */
  public Map<String, String> getTyped() {
    return typed;
  }

  /** Whether each rule is on, by its name. */
  public Map<String, Boolean> getOn() {
    return on;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}

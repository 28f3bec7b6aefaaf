package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** The rules that what people write must keep; ours are suggested until the council chooses. */
@ApplicationScoped
public class RuleService {

  private final CaseRepository cases;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  RuleService(
      CaseRepository cases, CurrentCouncil currentCouncil, Visitor visitor, Journal journal) {
    this.cases = cases;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** The rules that hold now. */
  @Transactional
  public Rules get() {
    return cases
        .findPolicy()
        .map(policy -> Rules.of(policy.rules(), true, policy.version()))
        .orElseGet(() -> Rules.of(suggested(), false, 0));
  }

  /**
   * Chooses the rules. Decisions keep the words of the rule by which they were made.
   *
   * @param lines one rule in each line; as many in each language, or none in one
   * @param seen version that the administrator changed; 0 for a suggestion
   * @throws ModerationRefusal if there is no rule, there are too many, one is too long, or the
   *     languages have different numbers of them
   * @throws org.folkmoot.kernel.ChangedMeanwhile if somebody else chose meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("can be chosen anew")
  @Transactional
  public void choose(LocalizedText lines, long seen) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    check(lines);
    cases
        .findPolicy()
        .ifPresentOrElse(
            policy -> policy.choose(lines, seen), () -> cases.add(new ModerationPolicy(lines)));
    cases.flush();
    journal.record(
        AuditEvent.of(
            administrator.id(), administrator.name(), "moderation.journal.rulesChosen", ""));
  }

  private void check(LocalizedText lines) {
    List<String> main = Rules.linesOf(lines.main());
    if (main.isEmpty()) {
      throw ModerationRefusal.ruleMissing();
    } else if (main.size() > Rules.MOST) {
      throw ModerationRefusal.tooManyRules(Rules.MOST, main.size());
    }
    for (Locale language : currentCouncil.get().languages()) {
      List<String> rules = Rules.linesOf(lines.in(language).orElse(""));
      if (!rules.isEmpty() && rules.size() != main.size()) {
        throw ModerationRefusal.unevenRules(language, rules.size(), main.size());
      } else if (rules.stream().anyMatch(rule -> rule.length() > Rules.LONGEST)) {
        throw ModerationRefusal.longRule(Rules.LONGEST);
      }
    }
  }

  private LocalizedText suggested() {
    Council council = currentCouncil.get();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Locale language : council.languages()) {
      Texts words = Texts.of(Texts.languageFor(language), council.zone(), Map.of());
      texts.put(language.getLanguage(), words.get("moderation.rules.suggested"));
    }
    return LocalizedText.of(texts);
  }
}

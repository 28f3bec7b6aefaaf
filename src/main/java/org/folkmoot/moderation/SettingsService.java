package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.moderation.sieve.SieveRule;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What a council chooses about the sieve and about limits. */
@ApplicationScoped
public class SettingsService {

  private final SieveRepository sieve;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  SettingsService(SieveRepository sieve, Visitor visitor, Journal journal) {
    this.sieve = sieve;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** The settings that hold now. */
  @Transactional
  public ModerationSettings get() {
    return sieve.findSettings().map(SettingsChoice::settings).orElse(ModerationSettings.USUAL);
  }

  /** Whether the visitor may choose rules and limits, and not only lists. */
  public boolean isChooser() {
    return visitor.hasAny(Set.of(Role.ADMINISTRATOR));
  }

  /**
   * Chooses everything.
   *
   * @param wanted with the version that the administrator changed
   * @throws ModerationRefusal if a number is out of its limits or a list is too long
   * @throws org.folkmoot.kernel.ChangedMeanwhile if somebody else chose meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("can be chosen anew, and hides nothing")
  @Transactional
  public void choose(ModerationSettings wanted) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    check(wanted.threshold(), SieveRule.mostPoints());
    check(wanted.ideasADay(), ModerationSettings.MOST_ALLOWED);
    check(wanted.commentsAnHour(), ModerationSettings.MOST_ALLOWED);
    check(wanted.reportsADay(), ModerationSettings.MOST_ALLOWED);
    save(wanted, administrator, "moderation.journal.settingsChosen");
  }

  /**
   * Chooses the lists of words and sites, and leaves all else as it is.
   *
   * @param seen version that the moderator changed
   * @throws ModerationRefusal if a list is too long
   * @throws org.folkmoot.kernel.ChangedMeanwhile if somebody else chose meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator of the whole council
   *     or an administrator
   */
  @NeedsNoConfirmation("can be chosen anew, and hides nothing")
  @Transactional
  public void chooseLists(List<String> words, List<String> hosts, long seen) {
    Person moderator = visitor.require(Role.MODERATOR, Role.ADMINISTRATOR);
    ModerationSettings now = get();
    save(
        new ModerationSettings(
            now.rules(),
            now.threshold(),
            hosts,
            words,
            now.ideasADay(),
            now.commentsAnHour(),
            now.reportsADay(),
            seen),
        moderator,
        "moderation.journal.listsChosen");
  }

  private void save(ModerationSettings wanted, Person person, String action) {
    check(wanted.words());
    check(wanted.hosts());
    List<String> hosts =
        wanted.hosts().stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .map(host -> host.replaceFirst("^https?://", "").replaceFirst("^www\\.", ""))
            .map(host -> host.replaceFirst("[/:].*$", ""))
            .filter(host -> !host.isEmpty())
            .distinct()
            .toList();
    ModerationSettings tidy =
        new ModerationSettings(
            wanted.rules(),
            wanted.threshold(),
            hosts,
            wanted.words(),
            wanted.ideasADay(),
            wanted.commentsAnHour(),
            wanted.reportsADay(),
            wanted.version());
    sieve
        .findSettings()
        .ifPresentOrElse(choice -> choice.choose(tidy), () -> sieve.add(new SettingsChoice(tidy)));
    sieve.flush();
    journal.record(AuditEvent.of(person.id(), person.name(), action, ""));
  }

  private static void check(int number, int most) {
    if (number < 1 || number > most) {
      throw ModerationRefusal.limit(most);
    }
  }

  private static void check(List<String> lines) {
    if (lines.size() > ModerationSettings.MOST_LINES
        || String.join("\n", lines).length() > ModerationSettings.LONGEST_LIST) {
      throw ModerationRefusal.longList(
          ModerationSettings.MOST_LINES, ModerationSettings.LONGEST_LIST);
    }
  }

  /**
   * How often each rule asked so far, and what came of it.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a moderator of the whole council
   *     or an administrator
   */
  @Transactional
  public Map<SieveRule, SieveFigure> figures() {
    visitor.require(Role.MODERATOR, Role.ADMINISTRATOR);
    Map<SieveRule, SieveFigure> figures = new EnumMap<>(SieveRule.class);
    for (SieveRule rule : SieveRule.values()) {
      figures.put(rule, SieveFigure.NONE);
    }
    sieve
        .countByRule()
        .forEach(
            row ->
                figures.merge(
                    (SieveRule) row[0],
                    SieveFigure.of((Decision) row[1], (Long) row[2]),
                    SieveFigure::plus));
    return figures;
  }
}

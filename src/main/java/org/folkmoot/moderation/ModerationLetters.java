package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.Outbox;
import org.folkmoot.notifications.Notifier;
import org.folkmoot.people.Person;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Tells authors and reporters what was decided, in their language; joins the transaction. */
@ApplicationScoped
class ModerationLetters {

  private final AccountService accounts;
  private final Outbox outbox;
  private final Notifier notifier;
  private final CurrentCouncil currentCouncil;

  @Inject
  ModerationLetters(
      AccountService accounts, Outbox outbox, Notifier notifier, CurrentCouncil currentCouncil) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.notifier = notifier;
    this.currentCouncil = currentCouncil;
  }

  /** The author learns which rule, why, until when they may not write, and how to appeal. */
  void hidden(ModerationCase decided, Ruling ruling, Optional<Instant> pausedUntil) {
    author(decided)
        .ifPresent(
            author -> {
              String why = reasons(ruling.rule(), ruling.explanation(), author.locale());
              Letter letter =
                  pausedUntil
                      .map(
                          until ->
                              to(
                                  author,
                                  template(decided, "hiddenAndPaused"),
                                  decided.title(),
                                  why,
                                  day(until, author.locale())))
                      .orElseGet(() -> to(author, hiddenTemplate(decided), decided.title(), why));
              outbox.post(letter.withLink("/appeal?case=" + decided.id()));
              tellInTheSite(decided, author);
            });
  }

  /** The author learns that it is shown again. */
  void shown(ModerationCase decided, String path) {
    author(decided)
        .ifPresent(
            author -> {
              outbox.post(to(author, template(decided, "shown"), decided.title()).withLink(path));
              tellInTheSite(decided, author);
            });
  }

  /** The author learns that everybody reads what waited. */
  void approved(ModerationCase decided, String path) {
    author(decided)
        .ifPresent(
            author -> {
              outbox.post(to(author, "moderation.mail.approved", decided.title()).withLink(path));
              tellInTheSite(decided, author);
            });
  }

  /** The author learns why the appeal does not help. */
  void appealRefused(ModerationCase decided, LocalizedText explanation) {
    author(decided)
        .ifPresent(
            author -> {
              outbox.post(
                  to(
                          author,
                          "moderation.mail.appealRefused",
                          decided.title(),
                          reasons(decided.rule(), explanation, author.locale()))
                      .withLink("/appeal?case=" + decided.id()));
              tellInTheSite(decided, author);
            });
  }

  private void tellInTheSite(ModerationCase decided, Person author) {
    notifier.tell(DecisionNews.news(decided), List.of(author.id()));
  }

  /** A reporter learns what came of the report; nothing that somebody typed is repeated. */
  void decided(ContentReport report, Ruling ruling) {
    String template = "moderation.mail.reported." + ruling.decision().name();
    Optional<Person> person = report.reporterId().flatMap(accounts::findPerson);
    Locale language = person.map(Person::locale).orElseGet(report::language);
    String email = person.map(Person::email).orElseGet(report::email);
    if (!email.isEmpty()) {
      outbox.post(
          Letter.of(email, language, template, ruling.rule().shownTo(language))
              .withLink("/moderation"));
    }
  }

  /** A moderator learns that something waits. */
  void reminder(Person moderator, long count) {
    outbox.post(to(moderator, "moderation.mail.reminder", count).withLink("/staff/moderation"));
  }

  /** What nobody has read was not hidden from anybody. */
  private static String hiddenTemplate(ModerationCase decided) {
    return decided.isForApproval() ? "moderation.mail.notPublished" : template(decided, "hidden");
  }

  /** What is said of a name differs from what is said of a text. */
  private static String template(ModerationCase decided, String name) {
    return decided.kind().equals(NameModeration.KIND)
        ? "moderation.mail.name." + name
        : "moderation.mail." + name;
  }

  private Optional<Person> author(ModerationCase decided) {
    return decided.authorId().flatMap(accounts::findPerson);
  }

  private static Letter to(Person person, String template, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = person.name();
    System.arraycopy(values, 0, all, 1, values.length);
    return Letter.of(person.email(), person.locale(), template, all);
  }

  private static String reasons(LocalizedText rule, LocalizedText explanation, Locale reader) {
    String more = explanation.shownTo(reader);
    return more.isEmpty() ? rule.shownTo(reader) : rule.shownTo(reader) + "\n\n" + more;
  }

  private String day(Instant moment, Locale language) {
    return Texts.of(Texts.languageFor(language), currentCouncil.get().zone(), Map.of())
        .date(moment);
  }
}

package org.folkmoot.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.LetterDetails;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.mail.MailSettings;
import org.folkmoot.mail.Outbox;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which administrators see what became of letters. */
@Named
@RequestScoped
public class MailView {

  private static final String PAGE = "/staff/mail";
  private static final String EXAMPLE = "123 456";

  private final LetterService letters;
  private final Outbox outbox;
  private final MailSettings settings;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final Feedback feedback;
  private final LazyRows<LetterDetails> rows;
  private @Nullable Map<LetterState, Long> counts;

  @Inject
  MailView(
      LetterService letters,
      Outbox outbox,
      MailSettings settings,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Texts texts,
      Feedback feedback) {
    this.letters = letters;
    this.outbox = outbox;
    this.settings = settings;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.feedback = feedback;
    this.rows = LazyRows.of(letters::listOpen, LetterDetails::id);
  }

  /** Queues what failed or was held once more. */
  public void again() {
    feedback.told(PAGE, texts.count("mail.staff.again.done", letters.sendAgain()));
  }

  /** Writes a letter to the administrator's own address. */
  public void test() {
    Person me = visitor.require(Role.ADMINISTRATOR);
    outbox.post(
        Letter.of(me.email(), texts.locale(), "mail.test", currentCouncil.get().name())
            .withCode(EXAMPLE)
            .withLink(PAGE));
    feedback.done(PAGE, "mail.staff.test.done");
  }

  /** E-mails that have not gone out, newest first. */
  public LazyRows<LetterDetails> getRows() {
    return rows;
  }

  /** Sends them as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "e-mails.csv",
        Stream.of("recipient", "state", "posted", "reason")
            .map(column -> texts.get("mail.staff." + column))
            .toList(),
        rows,
        letter ->
            List.of(
                letter.recipient(),
                texts.get("mail.state." + letter.state().name()),
                texts.dateTime(letter.postedAt()),
                reason(letter)));
  }

  /** The states in the order of a letter's life. */
  public List<LetterState> getStates() {
    return Arrays.asList(LetterState.values());
  }

  /** Number of letters in a state. */
  public String count(LetterState state) {
    return texts.number(counts().getOrDefault(state, 0L));
  }

  private Map<LetterState, Long> counts() {
    Map<LetterState, Long> known = counts;
    if (known == null) {
      known = letters.counts();
      counts = known;
    }
    return known;
  }

  /** What happened to a letter so far, in sentences. */
  public String reason(LetterDetails letter) {
    Stream<String> sentences =
        Stream.of(
                letter.fault().map(fault -> texts.get("mail.fault." + fault.name())).stream(),
                Stream.of(letter.reply().isEmpty() ? "" : "(" + letter.reply() + ")"),
                letter.attempts() == 0
                    ? Stream.<String>of()
                    : Stream.of(texts.count("mail.staff.attempts", letter.attempts())),
                letter.nextTryAt().stream()
                    .map(time -> texts.with("mail.staff.next", texts.dateTime(time))))
            .flatMap(parts -> parts);
    String told = sentences.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    return told.isEmpty() ? texts.get("mail.staff.reason.none") : told;
  }

  /** Look of the tag of a state. */
  public String kind(LetterState state) {
    return switch (state) {
      case WAITING -> "info";
      case SENT -> "success";
      case HELD -> "warning";
      case FAILED -> "danger";
    };
  }

  /** Whether letters can be queued once more. */
  public boolean isAgainPossible() {
    boolean isStopped =
        counts().getOrDefault(LetterState.FAILED, 0L) > 0
            || counts().getOrDefault(LetterState.HELD, 0L) > 0;
    return settings.isSending() && isStopped;
  }

  /** Whether this is the demo. */
  public boolean isDemo() {
    return settings.isDemo();
  }

  /** Whether letters are held back because there is no mail server. */
  public boolean isWithoutServer() {
    return !settings.isSending() && !settings.isDemo();
  }
}

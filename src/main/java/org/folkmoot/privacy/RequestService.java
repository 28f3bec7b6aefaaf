package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.Letter;
import org.folkmoot.mail.LetterService;
import org.folkmoot.mail.LetterState;
import org.folkmoot.mail.MailAddress;
import org.folkmoot.mail.Outbox;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.folkmoot.throttles.Throttle;

/** Takes requests about data in and answers them, within 30 days. */
@ApplicationScoped
public class RequestService {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without signs that are taken for one another. */
  private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

  private static final int GROUP = 4;
  private static final int MOST_FROM_ONE_PLACE = 100;
  private static final int MOST_FOR_ONE_ADDRESS = 3;
  private static final Duration HOUR = Duration.ofHours(1);

  private final RequestRepository requests;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Throttle throttle;
  private final Outbox outbox;
  private final LetterService letters;
  private final Journal journal;
  private final Clock clock;

  @Inject
  RequestService(
      RequestRepository requests,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Throttle throttle,
      Outbox outbox,
      LetterService letters,
      Journal journal,
      Clock clock) {
    this.requests = requests;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.throttle = throttle;
    this.outbox = outbox;
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Takes a request in and sends a letter that it came in. The letter repeats nothing that was
   * typed, so that nobody can write to others in the council's name.
   *
   * @param networkAddress where it comes from
   * @throws TooManyRequests after 100 an hour from one place, or 3 for one address
   */
  @Transactional
  public Receipt handIn(RequestForm form, String networkAddress) {
    String email =
        MailAddress.find(form.email())
            .orElseGet(() -> form.email().strip().toLowerCase(Locale.ROOT));
    if (!throttle.allow("request-from", networkAddress, MOST_FROM_ONE_PLACE, HOUR)
        || !throttle.allow("request-for", email, MOST_FOR_ONE_ADDRESS, HOUR)) {
      throw new TooManyRequests();
    }
    RequestForm kept =
        new RequestForm(
            form.kind(), form.name().strip(), email, form.language(), form.body().strip());
    PrivacyRequest request =
        new PrivacyRequest(
            newReference(), kept, visitor.person().map(Person::id).orElse(null), clock.instant());
    requests.add(request);
    LocalDate due = request.clock(zone()).dueOn();
    outbox.post(
        Letter.of(
            email,
            form.language(),
            "privacy.mail.received",
            request.reference(),
            written(due, form.language())));
    return new Receipt(request.reference(), due);
  }

  /** What the person was told who handed it in. */
  @Transactional
  public Optional<Receipt> findReceipt(String reference) {
    return requests
        .find(reference)
        .map(request -> new Receipt(request.reference(), request.clock(zone()).dueOn()));
  }

  /**
   * A part of the list: by itself what waits for an answer, the most urgent first, then what was
   * answered, the latest first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public Page<RequestDetails> list(PageRequest wanted) {
    visitor.require(Role.ADMINISTRATOR);
    requests.listOpen().forEach(this::settle);
    return requests.list(wanted).map(request -> request.toDetails(zone(), clock.instant()));
  }

  /**
   * One request.
   *
   * @throws NotFound if there is none in this council
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public RequestDetails get(long id) {
    visitor.require(Role.ADMINISTRATOR);
    PrivacyRequest request = find(id);
    settle(request);
    return request.toDetails(zone(), clock.instant());
  }

  /**
   * Sends the answer; the clock stops when it has left. The log says that it was answered, not
   * what.
   *
   * @throws RequestAnswered if somebody did so before, unless that e-mail failed
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsFreshConfirmation
  @Transactional
  public void answer(long id, String text) {
    Person actor = visitor.require(Role.ADMINISTRATOR);
    PrivacyRequest request = find(id);
    settle(request);
    boolean isFailed =
        request
            .waitingLetter()
            .flatMap(letters::findState)
            .filter(LetterState.FAILED::equals)
            .isPresent();
    if (request.isAnswered() || (request.waitingLetter().isPresent() && !isFailed)) {
      throw new RequestAnswered();
    }
    long letter =
        outbox.post(
            Letter.of(
                request.email(),
                request.language(),
                "privacy.mail.answer",
                request.reference(),
                text.strip()));
    request.answer(text.strip(), letter, clock.instant());
    settle(request);
    journal.record(
        AuditEvent.of(actor.id(), actor.name(), "privacy.journal.answered", request.reference()));
  }

  /** Stops the clock if the answer has left meanwhile. */
  void settle(PrivacyRequest request) {
    request.waitingLetter().flatMap(letters::findSentAt).ifPresent(request::left);
  }

  private PrivacyRequest find(long id) {
    return requests.find(id).orElseThrow(NotFound::new);
  }

  private ZoneId zone() {
    return currentCouncil.get().zone();
  }

  private String written(LocalDate day, Locale language) {
    return Texts.of(Texts.languageFor(language), zone(), Map.of()).date(day);
  }

  private static String newReference() {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < 2 * GROUP; i++) {
      reference.append(i == GROUP ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return reference.toString();
  }
}

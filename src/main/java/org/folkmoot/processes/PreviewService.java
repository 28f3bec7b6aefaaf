package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.Secret;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * Links by which colleagues without an account look at one process, and at nothing else. The token
 * has 256 bits and the password 80, both by chance, so that keyed hashes are enough; a link ends
 * after two weeks, when it is taken back, and when its process goes.
 */
@ApplicationScoped
public class PreviewService {

  /** For so many days a link leads to its process. */
  public static final int DAYS = 14;

  /** Name of the cookie of a browser that opened a link. */
  public static final String COOKIE = "folkmoot-preview";

  /** Most links of a process at one time. */
  static final int MOST = 10;

  private static final String PURPOSE = "preview";
  private static final int TRIES = 10;
  private static final Duration TRIES_PER = Duration.ofMinutes(10);
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PreviewLinkRepository links;
  private final ProcessRepository processes;
  private final CurrentCouncil currentCouncil;
  private final CouncilKeys keys;
  private final Throttle throttle;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  PreviewService(
      PreviewLinkRepository links,
      ProcessRepository processes,
      CurrentCouncil currentCouncil,
      CouncilKeys keys,
      Throttle throttle,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.links = links;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.keys = keys;
    this.throttle = throttle;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Makes a link.
   *
   * @throws TooManyPreviewLinks if there are ten
   * @throws org.folkmoot.people.NotAllowed unless the visitor runs the process
   */
  @NeedsNoConfirmation("shows a draft to whoever has link and password, and can be taken back")
  @Transactional
  public NewPreviewLink create(ProcessDetails process) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    if (list(process).size() >= MOST) {
      throw new TooManyPreviewLinks(MOST);
    }
    NewPreviewLink made = new NewPreviewLink(Secret.token(), password());
    links.add(
        new PreviewLink(
            process.id(),
            hash(made.token()),
            hash(made.token() + " " + canonical(made.password())),
            clock.instant(),
            clock.instant().plus(Duration.ofDays(DAYS))));
    record(facilitator, "processes.journal.previewMade", process);
    return made;
  }

  /** Takes a link back; nothing happens if it is gone already. */
  @NeedsNoConfirmation("a new one can be made")
  @Transactional
  public void takeBack(ProcessDetails process, long id) {
    Person facilitator = visitor.requireIn(process.id(), Role.FACILITATOR);
    if (links.remove(process.id(), id) > 0) {
      record(facilitator, "processes.journal.previewTakenBack", process);
    }
  }

  /** Links that still lead to a process, the latest first. */
  @Transactional
  public List<PreviewLinkDetails> list(ProcessDetails process) {
    visitor.requireIn(process.id(), Role.FACILITATOR);
    return links.listOf(process.id()).stream()
        .filter(link -> !link.isOver(clock.instant()))
        .map(PreviewLink::toDetails)
        .toList();
  }

  /** Whether a token is that of a link that has not ended. */
  @Transactional
  public boolean isKnown(String token) {
    return current(token).isPresent();
  }

  /**
   * Opens a link by its password.
   *
   * @param from network address of the caller
   * @return what the browser shows from now on instead of the password; empty if it is wrong
   * @throws TooManyTries after ten wrong ones in ten minutes from one place
   */
  @Transactional
  public Optional<String> open(String token, String password, String from) {
    PreviewLink link = current(token).orElseThrow(NotFound::new);
    String key = link.id() + " " + from;
    if (!throttle.allow(PURPOSE, key, TRIES, TRIES_PER)) {
      throw new TooManyTries();
    }
    if (!isSame(link.passwordHash(), hash(token + " " + canonical(password)))) {
      return Optional.empty();
    }
    throttle.giveBack(PURPOSE, key, TRIES, TRIES_PER);
    return Optional.of(passOf(link));
  }

  /** The process of a link, for a browser that opened it. */
  @Transactional
  public Optional<ProcessDetails> find(String token, String pass) {
    return current(token)
        .filter(link -> isSame(passOf(link), pass))
        .flatMap(link -> processes.findById(link.processId()))
        .map(process -> process.toDetails(currentCouncil.get().zone()));
  }

  /** A withdrawn or deleted process is not shown by a link. */
  void end(@Observes ProcessLeaves process) {
    links.removeAll(process.processId());
  }

  private Optional<PreviewLink> current(String token) {
    return links.find(hash(token)).filter(link -> !link.isOver(clock.instant()));
  }

  private String passOf(PreviewLink link) {
    return hash("pass " + link.id() + " " + link.passwordHash());
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(keys.hash(PURPOSE, text));
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUPS; i++) {
      if (i > 0 && i % GROUPS == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /** Case, blanks and hyphens do not matter. */
  private static String canonical(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void record(Person facilitator, String action, ProcessDetails process) {
    journal.record(
        AuditEvent.of(facilitator.id(), facilitator.name(), action, process.title().main())
            .in(process.id()));
  }
}

package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.IssuanceEntry;
import org.folkmoot.ballots.Registrar;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.residents.Residency;
import org.folkmoot.residents.ResidentService;

/**
 * The registrar: signs for each person who is asked one message, without seeing what it says. What
 * is asked of the person is asked at this moment.
 */
@ApplicationScoped
public class RegistrarService {

  private static final int COUNCIL = 0;

  private final Steps steps;
  private final ElectionDates dates;

  @Inject
  RegistrarService(Steps steps, ElectionDates dates) {
    this.steps = steps;
    this.dates = dates;
  }

  /**
   * Whether the visitor is asked, and was served.
   *
   * @throws NotFound if there is no such election
   */
  public VoterDetails voter(String slug) {
    dates.catchUp(slug);
    return steps.voter(slug);
  }

  /**
   * Signs for the visitor. The same message again gets the same answer. Has transactions of its
   * own: the signature is computed between them.
   *
   * @param blinded blinded messages in base64, one for each registrar
   * @throws CastRefused with its kind
   * @throws NotFound if there is no such election
   */
  public SignedCredentials sign(String slug, List<String> blinded) {
    dates.catchUp(slug);
    Bytes message = read(blinded);
    Ready ready = steps.check(slug);
    Bytes signature;
    try {
      signature = ready.registrar().blindSign(message);
    } catch (MalformedInput e) {
      throw new CastRefused(CastRefused.Kind.MALFORMED);
    }
    String pseudonym = steps.note(slug, Digest.ofContent(message.toArray()));
    return new SignedCredentials(List.of(ElectionKeys.base64(signature)), pseudonym);
  }

  private static Bytes read(List<String> blinded) {
    if (blinded.size() == 1 && blinded.get(0).length() <= 2_000) {
      try {
        return Bytes.of(Base64.getDecoder().decode(blinded.get(0)));
      } catch (IllegalArgumentException e) {
        // Falls through to the same answer.
      }
    }
    throw new CastRefused(CastRefused.Kind.MALFORMED);
  }

  /** What is needed to sign. */
  record Ready(Registrar registrar) {}

  /** The transactions. */
  @ApplicationScoped
  static class Steps {

    private final ElectionRepository elections;
    private final ElectionAccess access;
    private final ElectionRuntimes runtimes;
    private final ElectionLogs logs;
    private final LogRepository rows;
    private final Pseudonyms pseudonyms;
    private final Electorate electorate;
    private final Participation participation;
    private final ResidentService residents;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    Steps(
        ElectionRepository elections,
        ElectionAccess access,
        ElectionRuntimes runtimes,
        ElectionLogs logs,
        LogRepository rows,
        Pseudonyms pseudonyms,
        Electorate electorate,
        Participation participation,
        ResidentService residents,
        Visitor visitor,
        Clock clock) {
      this.elections = elections;
      this.access = access;
      this.runtimes = runtimes;
      this.logs = logs;
      this.rows = rows;
      this.pseudonyms = pseudonyms;
      this.electorate = electorate;
      this.participation = participation;
      this.residents = residents;
      this.visitor = visitor;
      this.clock = clock;
    }

    @Transactional
    VoterDetails voter(String slug) {
      StoredElection election = get(slug);
      Optional<VoterReason> reason = reasonOf(election).or(() -> timeOf(election));
      Optional<String> pseudonym =
          visitor.person().flatMap(person -> pseudonyms.find(election.id(), person.id()));
      boolean served =
          pseudonym.flatMap(name -> rows.findIssuance(election.id(), COUNCIL, name)).isPresent();
      return new VoterDetails(
          reason, served, reason.isEmpty() || served ? pseudonym.orElse("") : "");
    }

    private StoredElection get(String slug) {
      return elections
          .find(slug)
          .filter(election -> election.state() != ElectionState.DRAFT)
          .filter(access::isVisible)
          .orElseThrow(NotFound::new);
    }

    /** Why the visitor is not one of those who are asked, whatever the time. */
    private Optional<VoterReason> reasonOf(StoredElection election) {
      Optional<Person> person = visitor.person();
      if (person.isEmpty()) {
        return Optional.of(VoterReason.SIGN_IN);
      }
      ProcessDetails process = access.process(election);
      Admission admission = participation.of(process, Activity.VOTE);
      return switch (admission.standing()) {
        case STRANGER -> Optional.of(VoterReason.SIGN_IN);
        case NOT_VERIFIED -> Optional.of(VoterReason.NOT_VERIFIED);
        case OTHER_WARD -> Optional.of(VoterReason.OTHER_WARD);
        case ADMITTED -> residencyOf(election, person.get());
      };
    }

    /** What the election itself asks of those whom the process admits: their ward and age. */
    private Optional<VoterReason> residencyOf(StoredElection election, Person person) {
      if (election.youngest() == 0 && election.pot().wards().isEmpty()) {
        return Optional.empty();
      }
      Optional<Residency> residency = residents.current(person.id());
      if (residency.isEmpty()) {
        return Optional.of(VoterReason.NOT_VERIFIED);
      } else if (!election.pot().asks(residency.get().ward().id())) {
        return Optional.of(VoterReason.OTHER_WARD);
      }
      return residency.get().ageBand().youngest() >= election.youngest()
          ? Optional.empty()
          : Optional.of(VoterReason.TOO_YOUNG);
    }

    private Optional<VoterReason> timeOf(StoredElection election) {
      return switch (election.state()) {
        case DRAFT, CONFIRMED -> Optional.of(VoterReason.NOT_YET);
        case OPEN ->
            clock.instant().isBefore(election.closesAt())
                ? Optional.empty()
                : Optional.of(VoterReason.OVER);
        default -> Optional.of(VoterReason.OVER);
      };
    }

    @Transactional
    Ready check(String slug) {
      return new Ready(runtimes.registrar(asked(slug).id()));
    }

    private StoredElection asked(String slug) {
      StoredElection election = get(slug);
      Optional<VoterReason> reason = reasonOf(election);
      if (reason.filter(why -> why == VoterReason.SIGN_IN).isPresent()) {
        throw new CastRefused(CastRefused.Kind.SIGN_IN);
      } else if (reason.isPresent()) {
        throw new CastRefused(CastRefused.Kind.NOT_IN_ELECTORATE, reason.get().code());
      } else if (timeOf(election).isPresent()) {
        throw new CastRefused(CastRefused.Kind.NOT_OPEN);
      }
      return election;
    }

    /** Notes that the visitor was served with this, unless it was something else before. */
    @Transactional
    String note(String slug, Digest blinded) {
      long id = get(slug).id();
      ElectionLog head = logs.lock(id, LogName.ISSUANCES);
      StoredElection election = asked(slug);
      String pseudonym = pseudonyms.find(id, visitor.requirePerson().id()).orElseThrow();
      Optional<ElectionIssuance> served = rows.findIssuance(id, COUNCIL, pseudonym);
      if (served.isPresent()) {
        if (!served.get().blindedHash().equals(blinded.toHex())) {
          throw new CastRefused(CastRefused.Kind.ANOTHER_KEY_WAS_SIGNED);
        }
        return pseudonym;
      }
      ElectionRuntimes.Runtime runtime = runtimes.of(election);
      IssuanceEntry entry =
          new IssuanceEntry(
              runtime.frozen().uuid(),
              Digest.ofContent(ElectionRuntimes.bytes(runtime.frozen().registrarKey()).toArray()),
              pseudonym,
              blinded,
              clock.instant());
      if (isFirstOfDay(id, head, entry)) {
        elections.raiseRoll(id, electorate.count(access.process(election), election.pot()));
      }
      logs.append(runtime, LogName.ISSUANCES, head, List.of(LogLine.of(entry.toText())));
      rows.add(new ElectionIssuance(id, COUNCIL, pseudonym, blinded.toHex()));
      rows.flush();
      return pseudonym;
    }

    /** Whether nobody was served yet on the day (UTC) of an entry. */
    private boolean isFirstOfDay(long id, ElectionLog head, IssuanceEntry next) {
      List<String> last =
          head.entries() == 0
              ? List.of()
              : rows.listLines(id, LogName.ISSUANCES, head.entries() - 1, 1);
      return last.stream().noneMatch(line -> dayOf(IssuanceEntry.parse(line)).equals(dayOf(next)));
    }

    private static Instant dayOf(IssuanceEntry entry) {
      return entry.hour().truncatedTo(ChronoUnit.DAYS);
    }
  }
}

package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.Progress;
import org.folkmoot.ballots.TrusteeParts;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.TrusteeTask;

/**
 * What the trustees of a board do with the ballots of a vote after its end: each takes the list,
 * works on it on a device of its own, and hands the outcome in. Nothing is reserved for anybody:
 * whoever hands in first has done the step, and nobody who stays away holds it up.
 */
@ApplicationScoped
public class TrusteeTallyService {

  /** Largest part, in bytes. */
  public static final long MOST_BYTES = 64L << 20;

  private final ElectionRepository elections;
  private final TallySteps steps;
  private final ElectionArchives archives;
  private final BoardKeys boards;
  private final Visitor visitor;

  /** Checks take all processors: one at a time in each node. */
  private final Semaphore checking = new Semaphore(1, true);

  @Inject
  TrusteeTallyService(
      ElectionRepository elections,
      TallySteps steps,
      ElectionArchives archives,
      BoardKeys boards,
      Visitor visitor) {
    this.elections = elections;
    this.steps = steps;
    this.archives = archives;
    this.boards = boards;
    this.visitor = visitor;
  }

  /**
   * What an election asks of a trustee.
   *
   * @param shuffles how many there must be; 0 where ballots are added up
   * @param record text of the election's record
   * @param fingerprint SHA-256 of it in base64 without padding
   * @param logOrigin name of the public list
   * @param logKey verifier key of it
   */
  public record Work(
      ElectionDetails election,
      TrusteeTask task,
      int step,
      int owner,
      int shuffles,
      String record,
      String fingerprint,
      String logOrigin,
      String logKey) {}

  private record Seat(StoredElection election, int place, Person person) {}

  private Seat seat(String slug) {
    Person person = visitor.requireSomewhere(Role.TRUSTEE);
    StoredElection election =
        elections
            .find(slug)
            .filter(found -> found.state() != ElectionState.DRAFT)
            .orElseThrow(NotFound::new);
    Long board = election.boardId();
    if (board == null) {
      throw new NotFound();
    }
    int place = boards.get(board).placeOf(person.id()).orElseThrow(NotFound::new);
    return new Seat(election, place, person);
  }

  /** What the votes of a board ask of the visitor now, those that ended first at the beginning. */
  @Transactional
  public List<Work> listWork(BoardDetails board) {
    Person person = visitor.requireSomewhere(Role.TRUSTEE);
    int place = board.placeOf(person.id()).orElseThrow(NotFound::new);
    return elections.list(EnumSet.of(ElectionState.SHUFFLING, ElectionState.DECRYPTING)).stream()
        .filter(election -> Long.valueOf(board.id()).equals(election.boardId()))
        .sorted(Comparator.comparing(StoredElection::closesAt))
        .flatMap(election -> work(election, place).stream())
        .toList();
  }

  private Optional<Work> work(StoredElection election, int place) {
    TrusteeTally tally = steps.tally(election);
    FrozenElection frozen = election.frozen();
    return tally
        .task()
        .filter(task -> tally.waitsFor(place))
        .map(
            task ->
                new Work(
                    election.toDetails("", "", List.of(), 0),
                    task,
                    tally.step(),
                    place,
                    tally.shuffles(),
                    frozen.record(),
                    Digest.ofUtf8(frozen.record()).toBase64(),
                    frozen.logOrigin(),
                    frozen.logKey()));
  }

  /** Votes of a board that are not over, those that end first at the beginning. */
  @Transactional
  public List<ElectionDetails> listVotes(BoardDetails board) {
    visitor.requirePerson();
    return elections.list(EnumSet.complementOf(EnumSet.of(ElectionState.DRAFT))).stream()
        .filter(election -> Long.valueOf(board.id()).equals(election.boardId()))
        .map(election -> election.toDetails("", board.slug(), List.of(), 0))
        .toList();
  }

  /** How far the trustees of a vote are; empty if the council holds its key itself. */
  @Transactional
  public Optional<TrusteeTally> findTally(ElectionDetails election) {
    return election.ofBoard() && !election.draft()
        ? Optional.of(steps.tally(election.id()))
        : Optional.empty();
  }

  /**
   * The list that is to be worked on now: JSON with an array of ciphertexts for each question.
   *
   * @throws NotFound unless the visitor holds a part of the key
   * @throws PartRefused if nothing is asked now
   */
  @Transactional
  public String list(String slug) {
    return steps.currentList(seat(slug).election().id());
  }

  /** Name in the protocol of a vote in which the visitor holds a part of the key. */
  @Transactional
  public String uuidOf(String slug) {
    return seat(slug).election().frozen().uuid();
  }

  /**
   * Takes a trustee's shuffle or decryption, if the arithmetic holds. The same again changes
   * nothing. Has transactions of its own.
   *
   * @param input at most {@link #MOST_BYTES}
   * @throws PartRefused if it does not hold, is too large, or is not asked for (any more)
   */
  @NeedsNoConfirmation("the trustee's own work, checked by arithmetic")
  public void submit(String slug, TrusteeTask task, InputStream input) throws IOException {
    Seat seat = seatAt(slug);
    submit(seat, task, new TrusteeParts.Part(seat.place(), limited(input)));
  }

  private Seat seatAt(String slug) {
    return steps.within(() -> seat(slug));
  }

  private static byte[] limited(InputStream input) throws IOException {
    byte[] content = input.readNBytes(Math.toIntExact(MOST_BYTES + 1));
    if (content.length > MOST_BYTES) {
      throw PartRefused.tooLarge(MOST_BYTES >> 20);
    }
    return content;
  }

  private void submit(Seat seat, TrusteeTask task, TrusteeParts.Part part) {
    TallySteps.Task read =
        steps.read(
            seat.election().id(),
            task,
            part.owner(),
            Optional.of(Digest.ofContent(part.content())));
    if (!read.done()) {
      steps.keep(read, task, part, check(read, task, part, seat.person()), seat.person());
    }
  }

  private String check(
      TallySteps.Task read, TrusteeTask task, TrusteeParts.Part part, Person person) {
    FrozenElection frozen = read.election().frozen();
    checking.acquireUninterruptibly();
    try (TrusteeParts parts =
        new TrusteeParts(frozen.record(), frozen.trustees(), CountJob.threads())) {
      if (task == TrusteeTask.SHUFFLE) {
        return parts.checkShuffle(read.list(), part);
      }
      parts.checkDecryption(read.list(), part);
      return "";
    } catch (ElectionDesk.StepRefused e) {
      throw PartRefused.wrong(person.name(), e);
    } finally {
      checking.release();
    }
  }

  /**
   * Takes what a trustee added to the archive with the command line: its last event.
   *
   * @throws PartRefused as for {@link #submit}, and if the last event is no part of this trustee
   */
  @NeedsNoConfirmation("the trustee's own work, checked by arithmetic")
  public void submitArchive(String slug, InputStream archive) throws IOException {
    Seat seat = seatAt(slug);
    byte[] content = limited(archive);
    TrusteeTask task = steps.tally(seat.election().id()).task().orElseThrow(PartRefused::notNow);
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      TrusteeParts.Part part =
          desk.lastPartOf(new ByteArrayInputStream(content))
              .filter(found -> found.owner() == seat.place())
              .orElseThrow(PartRefused::notInArchive);
      submit(seat, task, part);
    } catch (ElectionDesk.StepRefused e) {
      throw PartRefused.wrong(seat.person().name(), e);
    }
  }

  /**
   * Writes the archive as far as it is, for a trustee who works with the command line.
   *
   * @throws NotFound unless the visitor holds a part of the key, and before the end of the vote
   */
  public void writeArchive(String slug, OutputStream output) throws IOException {
    Seat seat = seatAt(slug);
    long id = seat.election().id();
    if (steps.tally(id).task().isEmpty()) {
      throw PartRefused.notNow();
    }
    Path folder = Files.createTempDirectory("folkmoot-archive");
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      Path archive = archives.assemble(desk, folder, id);
      desk.endVoting(archive);
      desk.append(archive, steps.list(id, PartKind.SHUFFLE), steps.list(id, PartKind.DECRYPT));
      Files.copy(archive, output);
    } finally {
      CountJob.remove(folder);
    }
  }
}

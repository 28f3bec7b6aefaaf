package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.merkle.EntryBundle;
import org.folkmoot.merkle.TilePath;
import org.folkmoot.merkle.Tiles;

/** The public log of what was cast, for everybody. */
@ApplicationScoped
public class PublicLogService {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final ElectionRuntimes runtimes;
  private final ElectionLogs logs;
  private final LogRepository rows;
  private final LogTrees trees;

  @Inject
  PublicLogService(
      ElectionRepository elections,
      ElectionAccess access,
      ElectionRuntimes runtimes,
      ElectionLogs logs,
      LogRepository rows,
      LogTrees trees) {
    this.elections = elections;
    this.access = access;
    this.runtimes = runtimes;
    this.logs = logs;
    this.rows = rows;
    this.trees = trees;
  }

  /**
   * What everybody needs to check a vote.
   *
   * @param record the record of the election, whose bytes every ballot is bound to
   * @param registrarKeys public keys of the registrars, DER in base64
   * @param origin name of the log
   * @param logKey verifier key of the log
   */
  public record Frozen(String record, List<String> registrarKeys, String origin, String logKey) {

    /** Copies the list. */
    public Frozen {
      registrarKeys = List.copyOf(registrarKeys);
    }
  }

  /** What the confirmation fixed for everybody. */
  @Transactional
  public Frozen frozen(String slug) {
    FrozenElection frozen = get(slug).frozen();
    return new Frozen(
        frozen.record(), List.of(frozen.registrarKey()), frozen.logOrigin(), frozen.logKey());
  }

  /** The signed checkpoint of now; empty as long as there is no entry. */
  @Transactional
  public Optional<String> findCheckpoint(String slug) {
    return Optional.of(head(slug).checkpoint()).filter(note -> !note.isEmpty());
  }

  private ElectionLog head(String slug) {
    return rows.get(get(slug).id(), LogName.BALLOTS);
  }

  /** Number of lines. */
  @Transactional
  public long size(String slug) {
    return head(slug).entries();
  }

  /**
   * A tile of hashes, or a bundle of entries.
   *
   * @param path what follows {@code tile/} in an address of C2SP tlog-tiles
   * @throws NotFound if the log has no such tile
   */
  @Transactional
  public Bytes tile(String slug, String path) {
    TilePath tile;
    try {
      tile = TilePath.parse("tile/" + path);
    } catch (RuntimeException e) {
      throw new NotFound();
    }
    long election = get(slug).id();
    long size = rows.get(election, LogName.BALLOTS).entries();
    List<TilePath> known =
        tile.level() == TilePath.ENTRIES ? Tiles.bundlesOf(size) : Tiles.of(size);
    if (!contains(known, tile)) {
      throw new NotFound();
    }
    return tile.level() == TilePath.ENTRIES
        ? bundle(election, tile)
        : trees.read(election, LogName.BALLOTS, size, tree -> Tiles.content(tile, tree));
  }

  /** Whether a tile is there, also as the smaller one that it was earlier. */
  private static boolean contains(List<TilePath> known, TilePath tile) {
    return known.stream()
        .anyMatch(
            one ->
                one.level() == tile.level()
                    && one.index() == tile.index()
                    && one.width() >= tile.width());
  }

  private Bytes bundle(long election, TilePath tile) {
    return new EntryBundle(
            rows
                .listLines(election, LogName.BALLOTS, tile.index() * TilePath.FULL, tile.width())
                .stream()
                .map(Bytes::ofUtf8)
                .toList())
        .toBytes();
  }

  /** Lines from a place on, at most 1,000. */
  @Transactional
  public List<String> listLines(String slug, long from) {
    return rows.listLines(get(slug).id(), LogName.BALLOTS, Math.max(0, from), 1_000);
  }

  /**
   * Where a ballot stands.
   *
   * @param typed its hash in hexadecimal digits, its twelve digits, or its sentence
   */
  @Transactional
  public Optional<CastReceipt> findBallot(String slug, String typed) {
    StoredElection election = get(slug);
    String compact = typed.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    Optional<ElectionLogEntry> entry;
    if (HEX.matcher(compact).matches()) {
      entry = rows.findEntry(election.id(), "ballotHash", compact);
    } else if (DIGITS.matcher(compact).matches()) {
      entry = rows.findEntry(election.id(), "digits", compact);
    } else {
      entry =
          BallotReference.read(typed)
              .flatMap(sentence -> rows.findEntry(election.id(), "sentence", sentence));
    }
    ElectionRuntimes.Runtime runtime = runtimes.of(election);
    return entry.map(found -> logs.receipt(runtime, found));
  }

  /**
   * That the log only grew.
   *
   * @param path hashes in base64, as RFC 9162 orders them
   * @param checkpoint the signed checkpoint of now
   */
  public record Consistency(List<String> path, String checkpoint) {

    /** Copies the list. */
    public Consistency {
      path = List.copyOf(path);
    }
  }

  /**
   * Proof that the log of an earlier size is a beginning of the log of now.
   *
   * @throws NotFound if it never had that size
   */
  @Transactional
  public Consistency consistency(String slug, long from) {
    long election = get(slug).id();
    ElectionLog head = rows.get(election, LogName.BALLOTS);
    if (from < 0 || from > head.entries() || head.entries() == 0) {
      throw new NotFound();
    }
    return new Consistency(
        trees.prove(
            election,
            LogName.BALLOTS,
            head.entries(),
            proofs ->
                proofs.consistency(from, head.entries()).path().stream()
                    .map(hash -> Base64.getEncoder().encodeToString(hash.bytes().toArray()))
                    .toList()),
        head.checkpoint());
  }

  private StoredElection get(String slug) {
    return elections
        .find(slug)
        .filter(election -> election.state() != ElectionState.DRAFT)
        .filter(access::isVisible)
        .orElseThrow(NotFound::new);
  }
}

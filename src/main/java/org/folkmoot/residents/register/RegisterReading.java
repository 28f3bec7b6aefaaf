package org.folkmoot.residents.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.WardService;
import org.folkmoot.residents.AgeBand;
import org.folkmoot.residents.RegisterHashes;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileSource;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.UnusableFile;

/**
 * One reading of a register file, row by row: usable rows become hashes and are handed on in
 * batches, others are kept with the reason. Of a row that cannot be used the reference is handed on
 * if it can be read, so that the person stays. Memory grows with the number of rows by their hashes
 * only.
 */
final class RegisterReading {

  /** Most rows of a register. */
  static final int MOST_ROWS = 300_000;

  private static final int BATCH = 2_000;

  /** Takes what was read. */
  interface Sink {
    /**
     * Takes a batch.
     *
     * @param rows usable rows since the last batch
     * @param kept hashes of the references of rows that were rejected since then
     * @param postcodes postcodes of usable rows that came for the first time since then
     * @param characters characters read so far
     */
    void accept(
        List<StagedRow> rows, List<String> kept, List<StagedPostcode> postcodes, long characters);
  }

  private final RegisterHashes hashes;
  private final LocalDate today;
  private final Sink sink;
  private final RejectedRows rejected = new RejectedRows();
  private final Map<String, String> wards = new LinkedHashMap<>();
  private final Set<String> references = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> keptReferences = new HashSet<>();
  private final Set<StagedPostcode> knownPostcodes = new HashSet<>();
  private List<StagedRow> batch = new ArrayList<>();
  private List<String> kept = new ArrayList<>();
  private List<StagedPostcode> postcodes = new ArrayList<>();
  private List<DoubtCount> doubts = List.of();
  private int good;
  private int unreadable;

  RegisterReading(RegisterHashes hashes, LocalDate today, Sink sink) {
    this.hashes = hashes;
    this.today = today;
    this.sink = sink;
  }

  /**
   * Reads a file to its end.
   *
   * @throws UnusableFile if the file as a whole cannot be used
   * @throws IOException if the bytes cannot be read
   */
  void read(FileSource file) throws IOException {
    try {
      readRows(CsvRows.of(FileText.of(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void readRows(CsvRows rows) throws UnusableFile {
    if (!rows.hasNext()) {
      throw new UnusableFile(FileFault.NO_ROWS, 0);
    }
    RegisterColumns columns = RegisterColumns.of(rows.next());
    RowCheck check = new RowCheck(columns, today);
    Doubts found = new Doubts(columns);
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (!columns.isEmpty(row)) {
        found.look(row);
        take(row, check, found);
      }
      if (batch.size() + kept.size() >= BATCH) {
        hand(rows);
      }
    }
    hand(rows);
    doubts = found.list();
  }

  private void take(CsvRow row, RowCheck check, Doubts found) throws UnusableFile {
    Optional<RowFault> fault = check.findFault(row).or(() -> addIfNew(check.read(row)));
    if (fault.isPresent()) {
      reject(row, fault.get(), check.findReference(row));
      if (fault.get() == RowFault.REFERENCE_ROUNDED) {
        found.add(Doubt.ROUNDED_REFERENCE, row);
      }
    }
    if (good + rejected.count() > MOST_ROWS) {
      throw new UnusableFile(FileFault.TOO_MANY_ROWS, row.line());
    }
  }

  private void reject(CsvRow row, RowFault fault, Optional<String> reference) {
    rejected.add(row, reference.orElse(""), fault);
    if (reference.isEmpty()) {
      unreadable++;
    } else if (keptReferences.add(hashes.ofReference(reference.get()))) {
      kept.add(hashes.ofReference(reference.get()));
    }
  }

  private Optional<RowFault> addIfNew(RegisterRow row) {
    String reference = hashes.ofReference(row.reference());
    String match = hashes.ofFacts(row.facts());
    if (references.contains(reference)) {
      return Optional.of(RowFault.REFERENCE_TWICE);
    }
    if (!people.add(match)) {
      return Optional.of(RowFault.PERSON_TWICE);
    }
    references.add(reference);
    LocalDate birth = row.facts().birth();
    AgeBand band = AgeBand.of(birth, today);
    String wardKey = WardService.keyOf(row.ward());
    wards.putIfAbsent(wardKey, row.ward());
    note(new StagedPostcode(hashes.ofPostcode(row.facts().postcode()), wardKey));
    batch.add(
        new StagedRow(
            reference,
            hashes.ofBirth(row.reference(), birth),
            match,
            wardKey,
            band,
            band.youngest() < AgeBand.AGE_18_24.youngest() ? AgeBand.eighteenFrom(birth) : null));
    good++;
    return Optional.empty();
  }

  private void note(StagedPostcode postcode) {
    if (knownPostcodes.add(postcode)) {
      postcodes.add(postcode);
    }
  }

  private void hand(CsvRows rows) {
    sink.accept(batch, kept, postcodes, rows.charactersRead());
    batch = new ArrayList<>();
    kept = new ArrayList<>();
    postcodes = new ArrayList<>();
  }

  int good() {
    return good;
  }

  /** Rows that were rejected and whose reference cannot be read: nobody knows who is meant. */
  int unreadable() {
    return unreadable;
  }

  RejectedRows rejected() {
    return rejected;
  }

  /** What makes the file doubtful. */
  List<DoubtCount> doubts() {
    return doubts;
  }

  /** Names of the wards, as first written. */
  List<String> wardNames() {
    return List.copyOf(wards.values());
  }
}

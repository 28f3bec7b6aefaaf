package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.residents.AgeBand;
import org.folkmoot.residents.RegisterHashes;

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

/**
 * One reading of a register file, row by row: usable rows become hashes and are handed on in
 * batches, others are kept with the reason. Memory grows with the number of rows by their hashes
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
     * @param rows rows since the last batch
     * @param characters characters read so far
     */
    void accept(List<StagedRow> rows, long characters);
  }

  private final RegisterHashes hashes;
  private final LocalDate today;
  private final Sink sink;
  private final RejectedRows rejected = new RejectedRows();
  private final Map<String, String> wards = new LinkedHashMap<>();
  private final Set<String> references = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private List<StagedRow> batch = new ArrayList<>();
  private int good;

  RegisterReading(RegisterHashes hashes, LocalDate today, Sink sink) {
    this.hashes = hashes;
    this.today = today;
    this.sink = sink;
  }

  /**
   * Reads a file to its end.
   *
   * @throws UnusableFile if the file as a whole cannot be used
   */
  void read(byte[] content) throws UnusableFile {
    try {
      CsvRows rows = CsvRows.of(FileText.of(content));
      if (!rows.hasNext()) {
        throw new UnusableFile(FileFault.NO_ROWS, 0);
      }
      RowCheck check = new RowCheck(RegisterColumns.of(rows.next()), today);
      while (rows.hasNext()) {
        take(rows.next(), check, rows);
      }
      hand(rows);
    } catch (UnusableFile e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnusableFile unusable
          ? unusable
          : new UnusableFile(FileFault.QUOTES, 0);
    } catch (IOException e) {
      throw new UnusableFile(FileFault.QUOTES, 1);
    }
  }

  private void take(CsvRow row, RowCheck check, CsvRows rows) throws UnusableFile {
    Optional<RowFault> fault = check.findFault(row).or(() -> addIfNew(check.read(row)));
    fault.ifPresent(found -> rejected.add(row, found));
    if (good + rejected.count() > MOST_ROWS) {
      throw new UnusableFile(FileFault.TOO_MANY_ROWS, row.line());
    }
    if (batch.size() >= BATCH) {
      hand(rows);
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

  private void hand(CsvRows rows) {
    sink.accept(batch, rows.charactersRead());
    batch = new ArrayList<>();
  }

  int good() {
    return good;
  }

  RejectedRows rejected() {
    return rejected;
  }

  /** Names of the wards, as first written. */
  List<String> wardNames() {
    return List.copyOf(wards.values());
  }
}

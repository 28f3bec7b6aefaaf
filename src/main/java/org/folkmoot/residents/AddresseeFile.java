package org.folkmoot.residents;

import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.UnusableFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file of addressees: reference, name, and up to six columns of the address in their order. First
 * line: {@code reference}, {@code name} (or the Welsh {@code cyfeirnod}, {@code enw}), and any
 * names for the rest.
 */
final class AddresseeFile {

  private static final int MOST_ADDRESS_LINES = 6;
  private static final int LONGEST_CELL = 100;
  private static final Set<String> REFERENCE = Set.of("reference", "ref", "cyfeirnod", "cyf");
  private static final Set<String> NAME = Set.of("name", "fullname", "enw", "enwllawn");

  private final int reference;
  private final int name;

  private AddresseeFile(int reference, int name) {
    this.reference = reference;
    this.name = name;
  }

  /**
   * The addressees of a file.
   *
   * @param most as many as are taken
   * @throws UnusableFile with the first line that cannot be used, or if there are none or too many
   */
  static List<Addressee> read(byte[] content, int most) throws UnusableFile {
    try {
      CsvRows rows = CsvRows.of(FileText.of(content));
      if (!rows.hasNext()) {
        throw new UnusableFile(FileFault.NO_ROWS, 0);
      }
      AddresseeFile columns = columns(rows.next());
      List<Addressee> found = new ArrayList<>();
      while (rows.hasNext()) {
        found.add(columns.addressee(rows.next()));
        if (found.size() > most) {
          throw new UnusableFile(FileFault.TOO_MANY_ROWS, found.get(most).line());
        }
      }
      if (found.isEmpty()) {
        throw new UnusableFile(FileFault.NO_ROWS, 0);
      }
      return found;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnusableFile unusable
          ? unusable
          : new UnusableFile(FileFault.QUOTES, 0);
    } catch (UnusableFile e) {
      throw e;
    } catch (IOException e) {
      throw new UnusableFile(FileFault.QUOTES, 1);
    }
  }

  private static AddresseeFile columns(CsvRow header) throws UnusableFile {
    List<String> names =
        header.cells().stream()
            .map(cell -> CanonicalForm.folded(cell).replaceAll("[^a-z]", ""))
            .toList();
    int reference = indexOf(names, REFERENCE);
    int name = indexOf(names, NAME);
    int rest = names.size() - 2;
    if (reference < 0 || name < 0 || rest < 1 || rest > MOST_ADDRESS_LINES) {
      throw new UnusableFile(FileFault.HEADER, header.line());
    }
    return new AddresseeFile(reference, name);
  }

  private static int indexOf(List<String> names, Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private Addressee addressee(CsvRow row) throws UnusableFile {
    if (row.cells().size() <= Math.max(reference, name)) {
      throw new UnusableFile(FileFault.HEADER, row.line());
    }
    List<String> address = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i).strip();
      if (cell.length() > LONGEST_CELL || cell.chars().anyMatch(Character::isISOControl)) {
        throw new UnusableFile(FileFault.ROW_TOO_LONG, row.line());
      }
      if (i != reference && i != name && !cell.isEmpty()) {
        address.add(cell);
      }
    }
    String who = row.cells().get(name).strip();
    if (who.isEmpty() || address.isEmpty() || address.size() > MOST_ADDRESS_LINES) {
      throw new UnusableFile(FileFault.HEADER, row.line());
    }
    return new Addressee(row.line(), row.cells().get(reference), who, address);
  }
}

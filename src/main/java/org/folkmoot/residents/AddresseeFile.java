package org.folkmoot.residents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.CsvRows;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.FileSource;
import org.folkmoot.residents.spreadsheets.FileText;
import org.folkmoot.residents.spreadsheets.UnusableFile;

/**
 * A file of addressees: reference, name, and columns of the address in their order, up to six lines
 * of it. First line: {@code reference} or the parts of an elector number, {@code name} (or the
 * Welsh {@code cyfeirnod}, {@code enw}), and any names for the rest.
 */
final class AddresseeFile {

  private static final int MOST_ADDRESS_LINES = 6;
  private static final int LONGEST_CELL = 100;
  private static final Set<String> NAME = Set.of("name", "fullname", "enw", "enwllawn");

  private final ReferenceColumns reference;
  private final int name;

  private AddresseeFile(ReferenceColumns reference, int name) {
    this.reference = reference;
    this.name = name;
  }

  /**
   * The addressees of a file.
   *
   * @param most as many as are taken
   * @throws UnusableFile with the first line that cannot be used, or if there are none or too many
   */
  static List<Addressee> read(FileSource content, int most) throws UnusableFile {
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
    List<String> names = header.cells().stream().map(ReferenceColumns::key).toList();
    Optional<ReferenceColumns> reference = ReferenceColumns.of(names);
    int name = indexOf(names, NAME);
    if (reference.isEmpty() || name < 0) {
      throw new UnusableFile(FileFault.HEADER, header.line());
    }
    return new AddresseeFile(reference.get(), name);
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
    List<Integer> apart = new ArrayList<>(reference.places());
    apart.add(name);
    List<String> address = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!apart.contains(i)) {
        row.cells().get(i).lines().map(String::strip).forEach(address::add);
      }
    }
    address.removeIf(CsvRow::isBlank);
    String who = row.cell(name);
    if (!isPrintable(who) || !address.stream().allMatch(AddresseeFile::isPrintable)) {
      throw new UnusableFile(FileFault.ROW_TOO_LONG, row.line());
    }
    if (CsvRow.isBlank(who) || address.isEmpty() || address.size() > MOST_ADDRESS_LINES) {
      throw new UnusableFile(FileFault.HEADER, row.line());
    }
    return new Addressee(row.line(), reference.read(row), who, address);
  }

  private static boolean isPrintable(String cell) {
    return cell.length() <= LONGEST_CELL && cell.chars().noneMatch(Character::isISOControl);
  }
}

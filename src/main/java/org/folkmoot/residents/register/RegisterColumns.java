package org.folkmoot.residents.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.residents.ReferenceColumns;
import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a register file holds what, by the names in its first line, in any order. Columns
 * that are not needed are never looked at.
 */
final class RegisterColumns {

  private enum Column {
    NAME,
    FORENAME,
    SURNAME,
    BIRTH,
    POSTCODE,
    WARD
  }

  /** Names without blanks, accents and punctuation, in English and Welsh. */
  private static final Map<String, Column> NAMES =
      Map.ofEntries(
          Map.entry("name", Column.NAME),
          Map.entry("fullname", Column.NAME),
          Map.entry("electorname", Column.NAME),
          Map.entry("enw", Column.NAME),
          Map.entry("enwllawn", Column.NAME),
          Map.entry("forename", Column.FORENAME),
          Map.entry("forenames", Column.FORENAME),
          Map.entry("firstname", Column.FORENAME),
          Map.entry("firstnames", Column.FORENAME),
          Map.entry("givenname", Column.FORENAME),
          Map.entry("givennames", Column.FORENAME),
          Map.entry("electorforename", Column.FORENAME),
          Map.entry("enwcyntaf", Column.FORENAME),
          Map.entry("surname", Column.SURNAME),
          Map.entry("lastname", Column.SURNAME),
          Map.entry("familyname", Column.SURNAME),
          Map.entry("electorsurname", Column.SURNAME),
          Map.entry("cyfenw", Column.SURNAME),
          Map.entry("dateofbirth", Column.BIRTH),
          Map.entry("birthdate", Column.BIRTH),
          Map.entry("dob", Column.BIRTH),
          Map.entry("electordob", Column.BIRTH),
          Map.entry("dyddiadgeni", Column.BIRTH),
          Map.entry("postcode", Column.POSTCODE),
          Map.entry("postalcode", Column.POSTCODE),
          Map.entry("electorpostcode", Column.POSTCODE),
          Map.entry("codpost", Column.POSTCODE),
          Map.entry("ward", Column.WARD),
          Map.entry("wardname", Column.WARD),
          Map.entry("electoralward", Column.WARD),
          Map.entry("wardetholiadol", Column.WARD));

  private final ReferenceColumns reference;
  private final Map<Column, Integer> places;
  private final int count;

  private RegisterColumns(ReferenceColumns reference, Map<Column, Integer> places, int count) {
    this.reference = reference;
    this.places = places;
    this.count = count;
  }

  /**
   * Columns by the first line; columns with other names are left out.
   *
   * @throws UnusableFile if one that is needed is missing or there twice
   */
  static RegisterColumns of(CsvRow header) throws UnusableFile {
    List<String> keys = header.cells().stream().map(ReferenceColumns::key).toList();
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < keys.size(); i++) {
      Column column = NAMES.get(keys.get(i));
      if (column != null && places.put(column, i) != null) {
        throw new UnusableFile(FileFault.HEADER, header.line());
      }
    }
    boolean hasName =
        places.containsKey(Column.NAME)
            || (places.containsKey(Column.FORENAME) && places.containsKey(Column.SURNAME));
    if (!hasName
        || !places.keySet().containsAll(List.of(Column.BIRTH, Column.POSTCODE, Column.WARD))) {
      throw new UnusableFile(FileFault.HEADER, header.line());
    }
    ReferenceColumns reference =
        ReferenceColumns.of(keys)
            .orElseThrow(() -> new UnusableFile(FileFault.HEADER, header.line()));
    return new RegisterColumns(reference, places, keys.size());
  }

  /** Whether a row has more in it than the first line has names for: something has moved. */
  boolean isTooLong(CsvRow row) {
    return row.cells().size() > count
        && row.cells().subList(count, row.cells().size()).stream()
            .anyMatch(cell -> !CsvRow.isBlank(cell));
  }

  /** The cells of a row that are looked at. */
  List<String> needed(CsvRow row) {
    List<String> cells = new ArrayList<>();
    Stream.concat(reference.places().stream(), places.values().stream())
        .filter(place -> place < row.cells().size())
        .forEach(place -> cells.add(row.cells().get(place)));
    return cells;
  }

  /** Whether a row has nothing in any cell that is looked at. */
  boolean isEmpty(CsvRow row) {
    return needed(row).stream().allMatch(CsvRow::isBlank);
  }

  String reference(CsvRow row) {
    return reference.read(row);
  }

  /** The name, from one column or two. */
  String name(CsvRow row) {
    return places.containsKey(Column.NAME)
        ? cell(row, Column.NAME)
        : cell(row, Column.FORENAME) + " " + cell(row, Column.SURNAME);
  }

  String birth(CsvRow row) {
    return cell(row, Column.BIRTH);
  }

  String postcode(CsvRow row) {
    return cell(row, Column.POSTCODE);
  }

  String ward(CsvRow row) {
    return cell(row, Column.WARD);
  }

  private String cell(CsvRow row, Column column) {
    @Nullable Integer place = places.get(column);
    return place == null ? "" : row.cell(place);
  }
}

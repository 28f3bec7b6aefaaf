package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.spreadsheets.FileFault;
import org.folkmoot.residents.spreadsheets.UnusableFile;
import org.folkmoot.residents.CanonicalForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of a register file holds what, by the names in its first line, in any order. */
final class RegisterColumns {

  private enum Column {
    REFERENCE,
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
          Map.entry("reference", Column.REFERENCE),
          Map.entry("ref", Column.REFERENCE),
          Map.entry("electornumber", Column.REFERENCE),
          Map.entry("cyfeirnod", Column.REFERENCE),
          Map.entry("cyf", Column.REFERENCE),
          Map.entry("name", Column.NAME),
          Map.entry("fullname", Column.NAME),
          Map.entry("enw", Column.NAME),
          Map.entry("enwllawn", Column.NAME),
          Map.entry("forename", Column.FORENAME),
          Map.entry("forenames", Column.FORENAME),
          Map.entry("firstname", Column.FORENAME),
          Map.entry("enwcyntaf", Column.FORENAME),
          Map.entry("surname", Column.SURNAME),
          Map.entry("lastname", Column.SURNAME),
          Map.entry("cyfenw", Column.SURNAME),
          Map.entry("dateofbirth", Column.BIRTH),
          Map.entry("birthdate", Column.BIRTH),
          Map.entry("dob", Column.BIRTH),
          Map.entry("dyddiadgeni", Column.BIRTH),
          Map.entry("postcode", Column.POSTCODE),
          Map.entry("codpost", Column.POSTCODE),
          Map.entry("ward", Column.WARD),
          Map.entry("wardname", Column.WARD),
          Map.entry("electoralward", Column.WARD),
          Map.entry("wardetholiadol", Column.WARD));

  private final Map<Column, Integer> places;
  private final int count;

  private RegisterColumns(Map<Column, Integer> places, int count) {
    this.places = places;
    this.count = count;
  }

  /**
   * Columns by the first line; columns with other names are left out.
   *
   * @throws UnusableFile if one that is needed is missing or there twice
   */
  static RegisterColumns of(CsvRow header) throws UnusableFile {
    Map<Column, Integer> places = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      Column column = NAMES.get(key(header.cells().get(i)));
      if (column != null && places.put(column, i) != null) {
        throw new UnusableFile(FileFault.HEADER, header.line());
      }
    }
    boolean hasName =
        places.containsKey(Column.NAME)
            || (places.containsKey(Column.FORENAME) && places.containsKey(Column.SURNAME));
    List<Column> needed = List.of(Column.REFERENCE, Column.BIRTH, Column.POSTCODE, Column.WARD);
    if (!hasName || !places.keySet().containsAll(needed)) {
      throw new UnusableFile(FileFault.HEADER, header.line());
    }
    return new RegisterColumns(places, header.cells().size());
  }

  private static String key(String name) {
    return CanonicalForm.folded(name).replaceAll("[^a-z]", "");
  }

  /** Number of cells that each row must have. */
  int count() {
    return count;
  }

  String reference(CsvRow row) {
    return cell(row, Column.REFERENCE).orElse("");
  }

  /** The name, from one column or two. */
  String name(CsvRow row) {
    return cell(row, Column.NAME)
        .orElseGet(
            () ->
                cell(row, Column.FORENAME).orElse("") + " " + cell(row, Column.SURNAME).orElse(""));
  }

  String birth(CsvRow row) {
    return cell(row, Column.BIRTH).orElse("");
  }

  String postcode(CsvRow row) {
    return cell(row, Column.POSTCODE).orElse("");
  }

  String ward(CsvRow row) {
    return cell(row, Column.WARD).orElse("");
  }

  private Optional<String> cell(CsvRow row, Column column) {
    return Optional.ofNullable(places.get(column)).map(place -> row.cells().get(place).strip());
  }
}

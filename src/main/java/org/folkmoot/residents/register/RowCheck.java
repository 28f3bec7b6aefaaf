package org.folkmoot.residents.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.residents.CanonicalForm;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.spreadsheets.CsvRow;

/** Finds what is wrong with a row of a register, in the columns that are needed. Pure. */
final class RowCheck {

  private static final int LONGEST_CELL = 300;
  private static final int LONGEST_WARD = 120;

  /** A long number as a spreadsheet shows it: its last digits are lost. */
  private static final Pattern ROUNDED =
      Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+", Pattern.CASE_INSENSITIVE);

  private final RegisterColumns columns;
  private final LocalDate today;

  RowCheck(RegisterColumns columns, LocalDate today) {
    this.columns = columns;
    this.today = today;
  }

  /** The first fault of a row. */
  Optional<RowFault> findFault(CsvRow row) {
    return faultOfForm(row).or(() -> faultOfReference(row)).or(() -> faultOfValues(row));
  }

  private Optional<RowFault> faultOfForm(CsvRow row) {
    if (columns.isTooLong(row)) {
      return Optional.of(RowFault.CELLS);
    }
    for (String cell : columns.needed(row)) {
      if (cell.length() > LONGEST_CELL) {
        return Optional.of(RowFault.CELL_TOO_LONG);
      }
      if (hasControlCharacter(cell)) {
        return Optional.of(RowFault.CONTROL_CHARACTER);
      }
    }
    return Optional.empty();
  }

  private static boolean hasControlCharacter(String cell) {
    return cell.strip().chars().anyMatch(Character::isISOControl);
  }

  private Optional<RowFault> faultOfReference(CsvRow row) {
    String reference = columns.reference(row);
    if (CsvRow.isBlank(reference)) {
      return Optional.of(RowFault.NO_REFERENCE);
    }
    return ROUNDED.matcher(reference).matches()
        ? Optional.of(RowFault.REFERENCE_ROUNDED)
        : Optional.empty();
  }

  private Optional<RowFault> faultOfValues(CsvRow row) {
    if (CanonicalForm.ofName(columns.name(row)).isEmpty()) {
      return Optional.of(RowFault.NO_NAME);
    }
    Optional<LocalDate> birth = CanonicalForm.ofDate(columns.birth(row));
    if (birth.isEmpty()) {
      return Optional.of(RowFault.BIRTH_UNREADABLE);
    }
    if (!CanonicalForm.isLikelyBirth(birth.get(), today)) {
      return Optional.of(RowFault.BIRTH_UNLIKELY);
    }
    if (CanonicalForm.ofPostcode(columns.postcode(row)).isEmpty()) {
      return Optional.of(RowFault.POSTCODE);
    }
    String ward = columns.ward(row);
    return ward.length() <= LONGEST_WARD && ward.matches("[\\p{L}\\p{N}].*")
        ? Optional.empty()
        : Optional.of(RowFault.WARD);
  }

  /** The reference of a row that may be faulty, if it tells for sure who is meant. */
  Optional<String> findReference(CsvRow row) {
    String reference = columns.reference(row);
    return reference.length() > LONGEST_CELL
            || hasControlCharacter(reference)
            || faultOfReference(row).isPresent()
        ? Optional.empty()
        : Optional.of(reference);
  }

  /** A row without fault. */
  RegisterRow read(CsvRow row) {
    RegisterFacts facts =
        RegisterFacts.parse(columns.name(row), columns.birth(row), columns.postcode(row))
            .orElseThrow();
    return new RegisterRow(columns.reference(row), facts, columns.ward(row));
  }
}

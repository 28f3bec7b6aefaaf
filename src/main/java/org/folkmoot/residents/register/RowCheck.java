package org.folkmoot.residents.register;

import org.folkmoot.residents.spreadsheets.CsvRow;
import org.folkmoot.residents.CanonicalForm;
import org.folkmoot.residents.RegisterFacts;

import java.time.LocalDate;
import java.util.Optional;

/** Finds what is wrong with a row of a register. Pure. */
final class RowCheck {

  private static final int LONGEST_CELL = 300;
  private static final int LONGEST_WARD = 120;
  private static final int OLDEST_YEARS = 130;

  private final RegisterColumns columns;
  private final LocalDate today;

  RowCheck(RegisterColumns columns, LocalDate today) {
    this.columns = columns;
    this.today = today;
  }

  /** The first fault of a row. */
  Optional<RowFault> findFault(CsvRow row) {
    return faultOfForm(row).or(() -> faultOfValues(row));
  }

  private Optional<RowFault> faultOfForm(CsvRow row) {
    if (row.cells().size() != columns.count()) {
      return Optional.of(RowFault.CELLS);
    }
    for (String cell : row.cells()) {
      if (cell.length() > LONGEST_CELL) {
        return Optional.of(RowFault.CELL_TOO_LONG);
      }
      if (cell.strip().chars().anyMatch(Character::isISOControl)) {
        return Optional.of(RowFault.CONTROL_CHARACTER);
      }
    }
    return Optional.empty();
  }

  private Optional<RowFault> faultOfValues(CsvRow row) {
    if (columns.reference(row).isBlank()) {
      return Optional.of(RowFault.NO_REFERENCE);
    }
    if (CanonicalForm.ofName(columns.name(row)).isEmpty()) {
      return Optional.of(RowFault.NO_NAME);
    }
    Optional<LocalDate> birth = CanonicalForm.ofDate(columns.birth(row));
    if (birth.isEmpty()) {
      return Optional.of(RowFault.BIRTH_UNREADABLE);
    }
    if (birth.get().isAfter(today) || birth.get().isBefore(today.minusYears(OLDEST_YEARS))) {
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

  /** A row without fault. */
  RegisterRow read(CsvRow row) {
    RegisterFacts facts =
        RegisterFacts.parse(columns.name(row), columns.birth(row), columns.postcode(row))
            .orElseThrow();
    return new RegisterRow(columns.reference(row), facts, columns.ward(row));
  }
}

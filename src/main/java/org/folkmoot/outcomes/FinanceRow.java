package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.kernel.Digest;

/**
 * A row of a file of the finance office.
 *
 * @param line where it stands, from 1
 * @param code code of the project
 * @param day on which it was booked, if it says so
 * @param purpose for what; may be empty
 * @param voucher number of the voucher; may be empty
 * @param plannedMinor what is planned more or, if negative, less, in minor units
 * @param spentMinor what was spent or, if negative, given back, in minor units
 */
record FinanceRow(
    long line,
    String code,
    Optional<LocalDate> day,
    String purpose,
    String voucher,
    long plannedMinor,
    long spentMinor) {

  private static final String BETWEEN = "\u001f";

  /** A hash of all that it says: two rows with the same one are one. */
  String key() {
    return Digest.ofUtf8(
            String.join(
                BETWEEN,
                "finance-row",
                code,
                day.map(LocalDate::toString).orElse(""),
                purpose,
                voucher,
                String.valueOf(plannedMinor),
                String.valueOf(spentMinor)))
        .toHex();
  }
}

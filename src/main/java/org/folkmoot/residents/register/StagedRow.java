package org.folkmoot.residents.register;

import java.time.LocalDate;
import org.folkmoot.residents.AgeBand;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a row of a register.
 *
 * @param referenceHash of the reference
 * @param birthHash of reference and date of birth together
 * @param matchHash of name, date of birth and postcode
 * @param wardKey name of the ward in the form in which names are compared
 * @param ageBand age at the time of the import
 * @param eighteenFrom month of the eighteenth birthday; null for adults
 */
record StagedRow(
    String referenceHash,
    String birthHash,
    String matchHash,
    String wardKey,
    AgeBand ageBand,
    @Nullable LocalDate eighteenFrom) {}

package org.folkmoot.budgets;

import java.math.BigDecimal;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a project, by a facilitator or a file.
 *
 * @param code short identifier, unique in the round
 * @param name name as residents read it
 * @param description what it is, plain text, may be empty
 * @param cost sum that it asks for
 * @param category categories, separated by commas, may be empty
 * @param target whom it is for, separated by commas, may be empty
 * @param place ward or neighborhood, may be empty
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record ProjectForm(
    String code,
    LocalizedText name,
    LocalizedText description,
    Amount cost,
    String category,
    String target,
    String place,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude) {}

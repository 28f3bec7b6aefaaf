package org.folkmoot.budgets;

import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param file what was handed in, and how that ended
 * @param ballots ballots that the file holds; null unless it was read without a problem
 */
public record EarlierImport(ImportDetails file, @Nullable Integer ballots) {}

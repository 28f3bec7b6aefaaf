package org.folkmoot.outcomes;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.kernel.Amount;

/**
 * A file from finance as it was read, with what belongs to it.
 *
 * @param file as it is kept
 * @param projects projects of the round, by code
 * @param promises what was promised about them, by code
 * @param read its rows and what is wrong in it
 * @param known rows that were taken over before, each as the id of its promise, a slash, its key
 * @param currency of the council
 */
record FinanceLook(
    FinanceImport file,
    Map<String, TrailProject> projects,
    Map<String, Decision> promises,
    FinanceFile read,
    Set<String> known,
    Currency currency) {

  List<FinanceRow> fresh() {
    return read.rows().stream().filter(row -> !isKnown(row)).toList();
  }

  private boolean isKnown(FinanceRow row) {
    return known.contains(promise(row).id() + "/" + row.key());
  }

  Decision promise(FinanceRow row) {
    return Objects.requireNonNull(promises.get(row.code()));
  }

  FinancePreview preview() {
    Map<String, List<FinanceRow>> byCode = new LinkedHashMap<>();
    fresh().forEach(row -> byCode.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row));
    return new FinancePreview(
        file.id(),
        file.fileName(),
        fresh().size(),
        read.rows().stream().filter(this::isKnown).map(FinanceRow::line).toList(),
        read.twice(),
        read.problems(),
        byCode.entrySet().stream().map(entry -> change(entry.getKey(), entry.getValue())).toList());
  }

  private FinancePreview.Change change(String code, List<FinanceRow> rows) {
    return new FinancePreview.Change(
        code,
        Objects.requireNonNull(projects.get(code)).name(),
        rows.size(),
        new Amount(rows.stream().mapToLong(FinanceRow::plannedMinor).sum(), currency),
        new Amount(rows.stream().mapToLong(FinanceRow::spentMinor).sum(), currency));
  }
}

package org.folkmoot.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.Measures;
import org.folkmoot.allocation.RuleComparison;
import org.folkmoot.kernel.Fraction;

/** Rules side by side, as a table or as JSON. */
final class ComparisonReport {

  private static final List<String> HEADER =
      List.of("rule", "funded", "spent", "represented", "gini", "ejr+", "more", "fewer");

  private ComparisonReport() {}

  static void writeText(PrintWriter out, RuleComparison comparison) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    comparison.rows().forEach(row -> lines.add(cells(row)));
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        int at = column;
        int width = lines.stream().mapToInt(one -> one.get(at).length()).max().orElse(0);
        String padding = " ".repeat(width - line.get(column).length());
        text.append(column == 0 ? line.get(column) + padding : padding + line.get(column));
        text.append(column + 1 < line.size() ? "  " : "");
      }
      out.println(text);
    }
    out.println("more, fewer: projects funded beyond, or missing from, those of the first line");
  }

  private static List<String> cells(RuleComparison.Row row) {
    Measures measures = row.measures();
    return List.of(
        label(row.options()),
        Integer.toString(row.outcome().selected().size()),
        row.outcome().spent().stripTrailingZeros().toPlainString(),
        percent(Fraction.of(1).minus(measures.exclusionRatio())),
        measures.gini().toDecimal(3, RoundingMode.HALF_UP).toPlainString(),
        measures.underserved().isEmpty() ? "holds" : measures.underserved().size() + " fail",
        Integer.toString(row.onlyHere().size()),
        Integer.toString(row.onlyFirst().size()));
  }

  private static String label(AllocationOptions options) {
    return options.rule() == Rule.EQUAL_SHARES && options.completion() != Completion.NONE
        ? Words.of(options.rule()) + " + " + Words.of(options.completion())
        : Words.of(options.rule());
  }

  private static String percent(Fraction share) {
    return share.times(100).toDecimal(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  static void writeJson(PrintWriter out, RuleComparison comparison) throws IOException {
    try (JsonGenerator json = OutcomeJson.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("rules");
      for (RuleComparison.Row row : comparison.rows()) {
        writeRow(json, row);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.println();
  }

  private static void writeRow(JsonGenerator json, RuleComparison.Row row) throws IOException {
    json.writeStartObject();
    OutcomeJson.writeOutcome(json, row.outcome());
    json.writeObjectFieldStart("measures");
    json.writeNumberField("voters", row.measures().voters());
    json.writeNumberField("represented", row.measures().represented());
    OutcomeJson.fraction(json, "exclusionRatio", Optional.of(row.measures().exclusionRatio()));
    OutcomeJson.fraction(json, "averageUtility", Optional.of(row.measures().averageUtility()));
    OutcomeJson.fraction(json, "gini", Optional.of(row.measures().gini()));
    OutcomeJson.ids(
        json,
        "underserved",
        row.measures().underserved().stream().map(Measures.Underserved::project).toList());
    parts(json, "places", row.measures().byPlace());
    parts(json, "categories", row.measures().byCategory());
    json.writeEndObject();
    OutcomeJson.ids(json, "onlyHere", row.onlyHere());
    OutcomeJson.ids(json, "onlyFirst", row.onlyFirst());
    json.writeEndObject();
  }

  private static void parts(JsonGenerator json, String field, List<Measures.Part> parts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Measures.Part part : parts) {
      json.writeStartObject();
      json.writeStringField("name", part.name());
      json.writeNumberField("funded", part.funded());
      OutcomeJson.money(json, "spent", part.spent());
      OutcomeJson.fraction(json, "spentShare", Optional.of(part.spentShare()));
      OutcomeJson.money(json, "score", part.score());
      OutcomeJson.fraction(json, "scoreShare", Optional.of(part.scoreShare()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}

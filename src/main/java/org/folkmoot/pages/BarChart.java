package org.folkmoot.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.OptionalLong;

/**
 * Lying bars of numbers that stand in a table, for {@code p:chart}: what Chart.js takes, without
 * colours, which the script {@code charts.js} takes from the tokens of the page.
 *
 * @param labels what each group of bars is about
 * @param series the bars of each group
 */
public record BarChart(List<String> labels, List<Series> series) {

  /** Copies the lists. */
  public BarChart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
  }

  /**
   * Bars of one kind.
   *
   * @param name their name, for the key to the chart
   * @param values their numbers in the order of the labels; no bar where there is no number
   */
  public record Series(String name, List<OptionalLong> values) {

    /** Copies the list. */
    public Series {
      values = List.copyOf(values);
    }

    private JsonObject toJson() {
      JsonArrayBuilder numbers = Json.createArrayBuilder();
      for (OptionalLong value : values) {
        if (value.isPresent()) {
          numbers.add(value.getAsLong());
        } else {
          numbers.addNull();
        }
      }
      return Json.createObjectBuilder().add("label", name).add("data", numbers).build();
    }
  }

  /** As JSON that may stand inside a script of a page: nothing in it ends the script. */
  public String toJson() {
    JsonArrayBuilder datasets = Json.createArrayBuilder();
    series.forEach(bars -> datasets.add(bars.toJson()));
    return Json.createObjectBuilder()
        .add("type", "bar")
        .add(
            "data",
            Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder(labels))
                .add("datasets", datasets))
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}

package org.folkmoot.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Explanation;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Shortfall;
import org.folkmoot.allocation.Step;
import org.folkmoot.kernel.Fraction;

/**
 * An outcome as one JSON object. Money is a number in major units; exact quotients are text {@code
 * n/d}; effective votes are rounded numbers.
 */
final class OutcomeJson {

  private static final int DISPLAY_DECIMALS = 9;

  private OutcomeJson() {}

  static JsonGenerator generator(PrintWriter out) throws IOException {
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .build()
        .createGenerator(out);
  }

  static void write(PrintWriter out, Outcome outcome, Optional<Explanation> explanation)
      throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      writeOutcome(json, outcome);
      if (explanation.isPresent()) {
        json.writeArrayFieldStart("losers");
        for (Shortfall loser : explanation.get().losers()) {
          writeLoser(json, loser);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.println();
  }

  static void writeOutcome(JsonGenerator json, Outcome outcome) throws IOException {
    json.writeStringField("rule", Words.of(outcome.options().rule()));
    writeOptions(json, outcome.options());
    money(json, "budget", outcome.budget());
    money(json, "spent", outcome.spent());
    money(json, "left", outcome.left());
    json.writeBooleanField("exhaustive", outcome.exhaustive());
    ids(json, "selected", outcome.selected());
    json.writeArrayFieldStart("steps");
    for (Step step : outcome.steps()) {
      writeStep(json, step);
    }
    json.writeEndArray();
    ids(json, "completedBy", outcome.completedBy());
    if (outcome.endowment().isPresent()) {
      fraction(json, "endowment", outcome.endowment());
      json.writeNumberField("increments", outcome.increments());
    }
    if (outcome.optimum().isPresent()) {
      money(json, "optimum", outcome.optimum().get());
    }
    if (outcome.preference().isPresent()) {
      json.writeObjectFieldStart("preference");
      json.writeNumberField("forRule", outcome.preference().get().forRule());
      json.writeNumberField("forGreedy", outcome.preference().get().forGreedy());
      json.writeBooleanField("greedyTaken", outcome.preference().get().greedyTaken());
      json.writeEndObject();
    }
  }

  private static void writeOptions(JsonGenerator json, AllocationOptions options)
      throws IOException {
    json.writeObjectFieldStart("options");
    json.writeStringField("utility", Words.of(options.utility()));
    json.writeStringField("completion", Words.of(options.completion()));
    json.writeStringField("add1-start", Words.of(options.add1Start()));
    json.writeStringField("add1-stop", Words.of(options.add1Stop()));
    json.writeStringField("comparison", Words.of(options.comparison()));
    json.writeStringField("ballots", Words.of(options.ballots()));
    json.writeStringField("tie", options.tieBreak().text());
    if (options.budget().isPresent()) {
      money(json, "budget", options.budget().get());
    }
    if (options.threshold().isPresent()) {
      money(json, "threshold", options.threshold().get());
    }
    json.writeEndObject();
  }

  private static void writeStep(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("project", step.project());
    json.writeStringField("stage", Words.of(step.stage()));
    fraction(json, "rho", step.rho());
    fraction(json, "pricePerPoint", step.pricePerPoint());
    if (step.effectiveVotes().isPresent()) {
      money(
          json,
          "effectiveVotes",
          step.effectiveVotes().get().toDecimal(DISPLAY_DECIMALS, RoundingMode.HALF_EVEN));
    }
    fraction(json, "maxLoad", step.maxLoad());
    ids(json, "tied", step.tied());
    if (step.decidedBy().isPresent()) {
      json.writeStringField("decidedBy", Words.of(step.decidedBy().get()));
    }
    json.writeEndObject();
  }

  private static void writeLoser(JsonGenerator json, Shortfall loser) throws IOException {
    json.writeStartObject();
    json.writeStringField("project", loser.project());
    json.writeStringField("reason", Words.of(loser.reason()));
    json.writeNumberField("afterStep", loser.afterStep());
    json.writeNumberField("supporters", loser.supporters());
    json.writeStringField("available", loser.available().toString());
    json.writeStringField("needed", loser.needed().toString());
    fraction(json, "missing", loser.missing());
    ids(json, "others", loser.others());
    json.writeEndObject();
  }

  static void money(JsonGenerator json, String name, BigDecimal value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(plain(value));
  }

  /** Without needless zeros or exponent. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static void fraction(JsonGenerator json, String name, Optional<Fraction> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get().toString());
    }
  }

  static void ids(JsonGenerator json, String name, Iterable<String> ids) throws IOException {
    json.writeArrayFieldStart(name);
    for (String id : ids) {
      json.writeString(id);
    }
    json.writeEndArray();
  }
}

package org.folkmoot.proposals.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.kernel.Amount;
import org.folkmoot.pages.Csv;
import org.folkmoot.proposals.ProposalDetails;
import org.jspecify.annotations.Nullable;

/** Proposals as a file that anybody may use: what they say, and nothing about who said it. */
abstract class OpenProposals implements AutoCloseable {

  abstract void write(ProposalDetails proposal);

  @Override
  public abstract void close();

  /** A table for spreadsheets; it begins with the names of its columns. */
  static OpenProposals table(OutputStream out) {
    return new Table(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** One JSON object with a list. */
  static OpenProposals json(OutputStream out, String process) {
    return new JsonFile(Json.createGenerator(out), process);
  }

  private static Map<String, @Nullable Object> fields(ProposalDetails proposal) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("reference", proposal.reference());
    fields.put("title", proposal.title().main());
    fields.put("text", proposal.body().main());
    fields.put("language", proposal.title().byLanguage().keySet().stream().findFirst().orElse(""));
    fields.put("category", proposal.categorySlug());
    fields.put("ward", proposal.ward());
    fields.put("place", proposal.place());
    fields.put("cost", proposal.cost().map(Amount::toMajor).orElse(null));
    fields.put("state", ProposalRepresentation.stateOf(proposal));
    fields.put("answer", proposal.answerText().main());
    fields.put("supports", proposal.supports());
    fields.put("comments", proposal.comments());
    fields.put("onPaper", proposal.onPaper());
    fields.put("publishedAt", proposal.publishedAt().map(Object::toString).orElse(""));
    fields.put("page", "/proposal?ref=" + proposal.reference());
    return fields;
  }

  private static final class Table extends OpenProposals {

    private final Writer writer;
    private final Csv table;
    private boolean begun;

    Table(Writer writer) {
      this.writer = writer;
      this.table = Csv.begin(writer);
    }

    @Override
    void write(ProposalDetails proposal) {
      Map<String, @Nullable Object> fields = fields(proposal);
      if (!begun) {
        table.row(fields.keySet().stream().toList());
        begun = true;
      }
      table.row(
          fields.values().stream().map(value -> value == null ? "" : value.toString()).toList());
    }

    @Override
    public void close() {
      try {
        writer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class JsonFile extends OpenProposals {

    private final JsonGenerator json;

    JsonFile(JsonGenerator json, String process) {
      this.json = json;
      json.writeStartObject().write("process", process).writeStartArray("proposals");
    }

    @Override
    void write(ProposalDetails proposal) {
      json.writeStartObject();
      fields(proposal).forEach(this::write);
      json.writeEnd();
    }

    private void write(String name, @Nullable Object value) {
      if (value == null) {
        json.writeNull(name);
      } else if (value instanceof Integer number) {
        json.write(name, number);
      } else if (value instanceof Boolean truth) {
        json.write(name, truth);
      } else if (value instanceof java.math.BigDecimal sum) {
        json.write(name, sum);
      } else {
        json.write(name, value.toString());
      }
    }

    @Override
    public void close() {
      json.writeEnd().writeEnd().close();
    }
  }
}

package org.folkmoot.opendata;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.pages.Csv;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Writes a dataset as it is read. */
abstract class DataWriter implements RowSink, Closeable {

  private long rows;

  /**
   * Begins a file.
   *
   * @param license address of the license, which JSON carries along
   */
  static DataWriter begin(Dataset dataset, DataForm form, String license, OutputStream out) {
    return switch (form) {
      case CSV -> new Table(dataset, out);
      case JSON -> new Objects(dataset, license, out);
    };
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  @Override
  public void row(@Nullable Object... cells) {
    rows++;
    write(cells);
  }

  abstract void write(@Nullable Object... cells);

  private static final class Table extends DataWriter {

    private final Writer writer;
    private final Csv table;

    Table(Dataset dataset, OutputStream out) {
      this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      this.table = Csv.begin(writer);
      table.row(dataset.columns().stream().map(DataColumn::name).toList());
    }

    @Override
    void write(@Nullable Object... cells) {
      table.mixedRow(Arrays.stream(cells).map(Table::cell).toList());
    }

    private static Object cell(@Nullable Object value) {
      if (value instanceof LocalizedText text) {
        return text.main();
      }
      return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  private static final class Objects extends DataWriter {

    private final List<DataColumn> columns;
    private final JsonGenerator json;

    Objects(Dataset dataset, String license, OutputStream out) {
      this.columns = dataset.columns();
      this.json = Json.createGenerator(out);
      json.writeStartObject()
          .write("dataset", dataset.name())
          .write("license", license)
          .writeStartArray("rows");
    }

    @Override
    void write(@Nullable Object... cells) {
      json.writeStartObject();
      for (int i = 0; i < cells.length; i++) {
        member(columns.get(i).name(), cells[i]);
      }
      json.writeEnd();
    }

    private void member(String name, @Nullable Object value) {
      if (value == null) {
        json.writeNull(name);
      } else if (value instanceof LocalizedText text) {
        json.writeStartObject(name);
        text.byLanguage().forEach(json::write);
        json.writeEnd();
      } else if (value instanceof BigDecimal sum) {
        json.write(name, sum);
      } else if (value instanceof Number number) {
        json.write(name, number.longValue());
      } else if (value instanceof Boolean truth) {
        json.write(name, truth);
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

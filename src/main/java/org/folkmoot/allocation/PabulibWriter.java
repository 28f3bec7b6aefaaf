package org.folkmoot.allocation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Writes the Pabulib format: UTF-8, lines end with a line feed, a field is quoted only where it has
 * to be. What it wrote reads back to equal tables.
 */
@SpecSource(document = "Pabulib format", section = "pabulib.org/format")
public final class PabulibWriter {

  private PabulibWriter() {}

  /**
   * Writes the tables and flushes, but does not close the stream. A line break inside a field,
   * which the format cannot hold, becomes a space.
   *
   * @throws IOException if the stream fails
   */
  public static void write(PabulibTables tables, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write("META\nkey;value\n");
    for (var entry : tables.meta().entrySet()) {
      writeRow(writer, List.of(entry.getKey(), entry.getValue()));
    }
    writer.write("PROJECTS\n");
    writeRow(writer, tables.projectColumns());
    for (List<String> row : tables.projects()) {
      writeRow(writer, row);
    }
    writer.write("VOTES\n");
    writeRow(writer, tables.voteColumns());
    for (List<String> row : tables.votes()) {
      writeRow(writer, row);
    }
    writer.flush();
  }

  private static void writeRow(Writer writer, List<String> row) throws IOException {
    for (int field = 0; field < row.size(); field++) {
      if (field > 0) {
        writer.write(';');
      }
      writer.write(quoted(row.get(field).replace('\n', ' ').replace('\r', ' ')));
    }
    writer.write('\n');
  }

  private static String quoted(String field) {
    return field.indexOf(';') >= 0 || field.indexOf('"') >= 0
        ? '"' + field.replace("\"", "\"\"") + '"'
        : field;
  }
}

package org.folkmoot.pages;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/**
 * Answers a form with all rows of a staff table, whatever part of it is shown. Rows are written as
 * they are read, so that a long list takes no more memory than a short one.
 */
public final class CsvDownload {

  private CsvDownload() {}

  /**
   * Sends the file and ends the answer.
   *
   * @param name name of the file; ASCII letters, digits, dots and hyphens
   * @param columns headings, in order
   * @param rows what is listed
   * @param cells the cells of a row, in the order of the headings
   */
  public static <T> void send(
      String name, List<String> columns, LazyRows<T> rows, Function<T, List<String>> cells) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    new Download(name, "text/csv;charset=UTF-8").begin(external);
    try (Writer out = external.getResponseOutputWriter()) {
      Csv table = Csv.begin(out);
      table.row(columns);
      rows.forEachRow(row -> table.row(cells.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}

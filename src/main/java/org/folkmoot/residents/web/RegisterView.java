package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.pages.Column;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.pages.ShownColumns;
import org.folkmoot.pages.Upload;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.UploadDetails;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator hands in the register, and sees earlier uploads. */
@Named
@RequestScoped
public class RegisterView {

  private final RegisterService registers;
  private final Texts texts;
  private final Feedback feedback;
  private final ShownColumns shownColumns;
  private final LazyRows<UploadDetails> rows;
  private @Nullable Part file;

  @Inject
  RegisterView(
      RegisterService registers, Texts texts, Feedback feedback, ShownColumns shownColumns) {
    this.registers = registers;
    this.texts = texts;
    this.feedback = feedback;
    this.shownColumns = shownColumns;
    this.rows = LazyRows.of(registers::list, UploadDetails::id);
  }

  /** Hands the file in and leads to the page that shows how far it is. */
  public void submit() {
    Upload.of(file)
        .ifPresentOrElse(
            given -> feedback.lead("/staff/register-import?id=" + handIn(given)),
            () -> feedback.fault("file", "residents.register.fileMissing"));
  }

  private long handIn(Upload given) {
    try (InputStream content = given.open()) {
      return registers.submit(given.name(), given.size(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads, newest first. */
  public LazyRows<UploadDetails> getRows() {
    return rows;
  }

  /** The upload that is not over, which must be finished or called off first; null if none is. */
  public @Nullable UploadDetails getOpen() {
    return rows.first().filter(upload -> !upload.state().isEnd()).orElse(null);
  }

  /** Columns that can be left out. */
  public List<Column> getColumns() {
    return shownColumns.of(
        "register",
        List.of(
            new Column("when", texts.get("residents.register.when"), true),
            new Column("bytes", texts.get("residents.register.bytes"), true),
            new Column("state", texts.get("residents.register.state"), true),
            new Column("added", texts.get("residents.upload.added"), false),
            new Column("changed", texts.get("residents.upload.changed"), false),
            new Column("removed", texts.get("residents.upload.removed"), false),
            new Column("rejected", texts.get("residents.upload.rejected"), false)));
  }

  /** Whether a column is shown. */
  public boolean shows(String name) {
    return getColumns().stream().anyMatch(column -> column.name().equals(name) && column.shown());
  }

  /** The length of a file, in bytes. */
  public String size(UploadDetails upload) {
    return texts.with("residents.upload.size", upload.bytesTotal());
  }

  /** Sends the uploads as a table for a spreadsheet, with what each changed. */
  public void export() {
    CsvDownload.send(
        "register-files.csv",
        Stream.of(
                "residents.register.file",
                "residents.register.when",
                "residents.register.bytes",
                "residents.register.state",
                "residents.upload.added",
                "residents.upload.changed",
                "residents.upload.removed",
                "residents.upload.rejected")
            .map(texts::get)
            .toList(),
        rows,
        upload ->
            List.of(
                upload.fileName(),
                texts.dateTime(upload.createdAt()),
                String.valueOf(upload.bytesTotal()),
                texts.get("residents.upload.state." + upload.state().name()),
                String.valueOf(upload.counts().added()),
                String.valueOf(upload.counts().changed()),
                String.valueOf(upload.counts().removed()),
                String.valueOf(upload.counts().rejected())));
  }

  /** People in the register. */
  public int getSize() {
    return registers.size();
  }

  /** Never shown again. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}

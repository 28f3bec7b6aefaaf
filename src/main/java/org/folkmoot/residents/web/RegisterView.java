package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.UploadDetails;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator hands in the register, and sees earlier uploads. */
@Named
@RequestScoped
public class RegisterView {

  private final RegisterService registers;
  private final Feedback feedback;
  private @Nullable Part file;
  private @Nullable List<UploadDetails> uploads;

  @Inject
  RegisterView(RegisterService registers, Feedback feedback) {
    this.registers = registers;
    this.feedback = feedback;
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

  /** The last uploads, newest first. */
  public List<UploadDetails> getUploads() {
    List<UploadDetails> known = uploads;
    if (known == null) {
      known = registers.list();
      uploads = known;
    }
    return known;
  }

  /** The upload that is not over, which must be finished or called off first; null if none is. */
  public @Nullable UploadDetails getOpen() {
    return getUploads().stream().filter(upload -> !upload.state().isEnd()).findFirst().orElse(null);
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

package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.UploadDetails;
import org.folkmoot.texts.web.Feedback;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator hands in the register, and sees earlier uploads. */
@Named
@RequestScoped
public class RegisterView {

  private final RegisterService registers;
  private final Feedback feedback;
  private @Nullable Part file;
  private @Nullable List<UploadDetails> uploads;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterView() {
    this(null, null);
  }

  @Inject
  RegisterView(RegisterService registers, Feedback feedback) {
    this.registers = registers;
    this.feedback = feedback;
  }

  /** Hands the file in and leads to the page that shows how far it is. */
  public void submit() {
    Part given = file;
    if (given == null || given.getSize() == 0) {
      feedback.fault("file", "residents.register.fileMissing");
      return;
    }
    try (InputStream content = given.getInputStream()) {
      String name = given.getSubmittedFileName() == null ? "" : given.getSubmittedFileName();
      long upload = registers.submit(name, content.readAllBytes());
      feedback.lead("/staff/register-import?id=" + upload);
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

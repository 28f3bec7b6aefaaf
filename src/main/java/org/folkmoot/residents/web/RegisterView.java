package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.residents.RegisterService;
import org.folkmoot.residents.UploadDetails;
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
    Upload.of(file)
        .ifPresentOrElse(
            given ->
                feedback.lead(
                    "/staff/register-import?id=" + registers.submit(given.name(), given.content())),
            () -> feedback.fault("file", "residents.register.fileMissing"));
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

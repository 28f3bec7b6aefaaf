package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Feedback;
import org.folkmoot.residents.RegisterService;
import org.folkmoot.residents.UploadDetails;
import org.folkmoot.residents.UploadState;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page that shows how far an upload of the register is, asks where it must, and reports. */
@Named
@RequestScoped
public class RegisterImportView {

  private final RegisterService registers;
  private final Texts texts;
  private final Feedback feedback;
  private final Address address;
  private @Nullable UploadDetails upload;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RegisterImportView() {
    this(null, null, null, null);
  }

  @Inject
  RegisterImportView(RegisterService registers, Texts texts, Feedback feedback, Address address) {
    this.registers = registers;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /** The upload of the address. */
  public UploadDetails getUpload() {
    UploadDetails known = upload;
    if (known == null) {
      known = registers.find(address.id()).orElseThrow(NotFound::new);
      upload = known;
    }
    return known;
  }

  /** Seconds after which the browser looks again; empty once nothing happens by itself. */
  public String getRefresh() {
    return getUpload().state().isMoving() ? "1" : "";
  }

  /** Whether it waits for a yes. */
  public boolean isToConfirm() {
    return getUpload().state() == UploadState.TO_CONFIRM;
  }

  /** Whether it is the register now. */
  public boolean isDone() {
    return getUpload().state() == UploadState.DONE;
  }

  /** Whether it could not be read. */
  public boolean isFailed() {
    return getUpload().state() == UploadState.FAILED;
  }

  /** Whether it was called off. */
  public boolean isCanceled() {
    return getUpload().state() == UploadState.CANCELED;
  }

  /** Whether the visitor may fetch rejected rows. */
  public boolean isRejectedOffered() {
    return getUpload().rejectedUntil() != null;
  }

  /** What is wrong with the whole file, with its line. */
  public String getProblem() {
    return texts.with("residents.fileFault." + getUpload().problem(), getUpload().problemLine());
  }

  /** Names of the wards that were added. */
  public String getNewWards() {
    return String.join(", ", getUpload().newWards());
  }

  /** Sends the rejected rows. */
  public void fetchRejected() {
    new Download("rejected-rows.csv", "text/csv;charset=UTF-8")
        .send(
            registers.rejectedRows(
                address.id(), fault -> texts.get("residents.rowFault." + fault)));
  }

  /** Says yes. */
  public void confirm() {
    registers.confirm(address.id());
    feedback.lead("/staff/register-import?id=" + address.id());
  }

  /** Calls it off. */
  public void cancel() {
    registers.cancel(address.id());
    feedback.lead("/staff/register-import?id=" + address.id());
  }
}

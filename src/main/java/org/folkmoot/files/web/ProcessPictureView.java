package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileLimitService;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileRefusal;
import org.folkmoot.files.FileService;
import org.folkmoot.files.formats.FormatRefusal;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Upload;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** Where facilitators choose the picture of a process. */
@Named
@RequestScoped
public class ProcessPictureView {

  private static final String KIND = "process";

  private final FileReader reader;
  private final FileService files;
  private final FileLimitService limits;
  private final ProcessService processes;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput description;
  private @Nullable ProcessDetails process;
  private @Nullable Part file;
  private long version;

  @Inject
  ProcessPictureView(
      FileReader reader,
      FileService files,
      FileLimitService limits,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.reader = reader;
    this.files = files;
    this.limits = limits;
    this.processes = processes;
    this.address = address;
    this.feedback = feedback;
    this.description = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /** Fills the form with the words of the picture that is there. */
  public void load() {
    find().ifPresent(known -> description.show(known.description()));
    version = find().map(AttachmentDetails::version).orElse(0L);
  }

  /** Takes the picture that was sent in the place of the one before, or new words for that. */
  public void save() {
    feedback.check(
        description, "description", "files.description.missing", FileService.LONGEST_DESCRIPTION);
    Optional<Upload> sent = Upload.of(file);
    if (sent.isEmpty() && find().isEmpty()) {
      feedback.fault("picture", "files.picture.missing");
    }
    if (feedback.isFaulty()) {
      return;
    }
    try {
      sent.ifPresentOrElse(
          this::add,
          () -> find().ifPresent(known -> files.describe(known.id(), version, description.read())));
      feedback.done(getPath(), "files.saved");
    } catch (FormatRefusal | FileRefusal e) {
      feedback.fault("picture", e.messageKey(), e.arguments().toArray());
    } catch (ChangedMeanwhile e) {
      version = find().map(AttachmentDetails::version).orElse(0L);
      feedback.changedMeanwhile();
    }
  }

  private void add(Upload sent) {
    try (InputStream content = sent.open()) {
      files.addPicture(KIND, getProcess().slug(), sent.name(), content, description.read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the picture away. */
  public void remove() {
    find().ifPresent(known -> files.remove(known.id()));
    feedback.done(getPath(), "files.picture.removed");
  }

  private Optional<AttachmentDetails> find() {
    return reader.list(KIND, getProcess().id()).stream().findFirst();
  }

  /** The picture that is there; null if there is none. */
  public @Nullable AttachmentDetails getPicture() {
    return find().orElse(null);
  }

  /** The process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(address.get("process"));
      process = known;
    }
    return known;
  }

  /** How large it may be. */
  public int getMegabytes() {
    return limits.get().pictureMegabytes();
  }

  /** Address of the page. */
  public String getPath() {
    return "/staff/process-picture?process=" + getProcess().slug();
  }

  /** What the picture shows, as typed. */
  public LocalizedInput getDescription() {
    return description;
  }

  /** The picture that was chosen. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}

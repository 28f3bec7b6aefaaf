package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Feedback;
import org.folkmoot.residents.register.DoubtCount;
import org.folkmoot.residents.register.NewWard;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.RejectedRow;
import org.folkmoot.residents.register.UploadCounts;
import org.folkmoot.residents.register.UploadDetails;
import org.folkmoot.residents.register.UploadState;
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
  private @Nullable JobDetails work;
  private @Nullable List<RejectedRow> rejected;

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

  private @Nullable JobDetails work() {
    JobDetails known = work;
    if (known == null) {
      known = registers.findWork(getUpload().id()).orElse(null);
      work = known;
    }
    return known;
  }

  /** How much was read, of a hundred. */
  public int getPercent() {
    JobDetails known = work();
    return known == null ? 0 : known.percent().orElse(0);
  }

  /** The page of the work, on which it can be started again; empty if it cannot. */
  public String getAgain() {
    JobDetails known = work();
    return known != null && known.reference().isPresent() ? "/staff/job?job=" + known.id() : "";
  }

  /** Seconds after which the browser looks again; empty once nothing happens by itself. */
  public String getRefresh() {
    return getUpload().state().isMoving() ? "1" : "";
  }

  /** Whether it waits for a yes. */
  public boolean isToConfirm() {
    return getUpload().state() == UploadState.TO_CONFIRM;
  }

  /** Whether it is the register now, with every row. */
  public boolean isDone() {
    return getUpload().state() == UploadState.DONE && getUpload().counts().rejected() == 0;
  }

  /** Whether it is the register now, but for rows that could not be used. */
  public boolean isDoneInPart() {
    return getUpload().state() == UploadState.DONE && getUpload().counts().rejected() > 0;
  }

  /** Whether it could not be read. */
  public boolean isFailed() {
    return getUpload().state() == UploadState.FAILED;
  }

  /** Whether it was called off. */
  public boolean isCanceled() {
    return getUpload().state() == UploadState.CANCELED;
  }

  /** Whether there are numbers to show. */
  public boolean isCounted() {
    return isToConfirm() || getUpload().state() == UploadState.DONE;
  }

  /** Rows of the file, usable or not. */
  public int getRows() {
    return getUpload().counts().good() + getUpload().counts().rejected();
  }

  /** What could not be read, and what happens to these people, in whole sentences. */
  public String getRejectedSentence() {
    UploadCounts counts = getUpload().counts();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.with("residents.upload.rejected.of", counts.rejected(), getRows()));
    if (counts.kept() > 0) {
      sentences.add(texts.count("residents.upload.kept.sentence", counts.kept()));
    }
    if (counts.unreadable() > 0) {
      sentences.add(texts.count("residents.upload.unreadable", counts.unreadable()));
    }
    return String.join(" ", sentences);
  }

  /** What to look at before saying yes, a sentence each. */
  public List<String> getQuestions() {
    UploadCounts counts = getUpload().counts();
    List<String> questions = new ArrayList<>();
    if (counts.removed() > 0) {
      questions.add(texts.count("residents.upload.confirm", counts.removed()));
    }
    if (counts.rejected() > 0) {
      questions.add(getRejectedSentence());
    }
    getUpload().doubts().stream().map(this::sentence).forEach(questions::add);
    getUpload().newWards().stream().map(this::sentence).forEach(questions::add);
    return questions;
  }

  private String sentence(DoubtCount found) {
    String lines = found.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    boolean isAll = found.lines().size() == found.count();
    return texts.count("residents.upload.doubt." + found.doubt(), found.count())
        + " "
        + texts.with(isAll ? "residents.upload.lines" : "residents.upload.lines.first", lines);
  }

  private String sentence(NewWard ward) {
    return ward.similar().isEmpty()
        ? texts.with("residents.upload.newWard", ward.name())
        : texts.with("residents.upload.newWard.similar", ward.name(), ward.similar());
  }

  /** Whether the visitor may fetch rejected rows. */
  public boolean isRejectedOffered() {
    return getUpload().rejectedUntil() != null;
  }

  /** The first rejected rows, for whoever handed them in. */
  public List<RejectedRow> getRejected() {
    List<RejectedRow> known = rejected;
    if (known == null) {
      known = isRejectedOffered() ? registers.listRejected(getUpload().id()) : List.of();
      rejected = known;
    }
    return known;
  }

  /** What is wrong with the whole file, with its line. */
  public String getProblem() {
    UploadDetails known = getUpload();
    return known.reference().isPresent()
        ? texts.with("residents.upload.gaveUp", known.reference().get())
        : texts.with("residents.fileFault." + known.problem(), known.problemLine());
  }

  /** Names of the wards that were added. */
  public String getNewWards() {
    return getUpload().newWards().stream().map(NewWard::name).collect(Collectors.joining(", "));
  }

  /** Sends the rejected rows. */
  public void fetchRejected() {
    new Download("rejected-rows.csv", "text/csv;charset=UTF-8")
        .send(
            registers.rejectedRows(
                getUpload().id(), fault -> texts.get("residents.rowFault." + fault)));
  }

  /** Says yes. */
  public void confirm() {
    registers.confirm(getUpload().id());
    stay();
  }

  /** Calls it off. */
  public void cancel() {
    registers.cancel(getUpload().id());
    stay();
  }

  private void stay() {
    feedback.lead("/staff/register-import?id=" + getUpload().id());
  }
}

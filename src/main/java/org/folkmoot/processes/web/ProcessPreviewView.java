package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.NewPreviewLink;
import org.folkmoot.processes.PreviewLinkDetails;
import org.folkmoot.processes.PreviewService;
import org.folkmoot.processes.ProcessDetails;
import org.jspecify.annotations.Nullable;

/** Links by which colleagues outside look at a process. */
@Named
@RequestScoped
public class ProcessPreviewView {

  private final ProcessEdit edit;
  private final PreviewService previews;
  private final CouncilAddress address;
  private final Feedback feedback;
  private @Nullable NewPreviewLink made;

  @Inject
  ProcessPreviewView(
      ProcessEdit edit, PreviewService previews, CouncilAddress address, Feedback feedback) {
    this.edit = edit;
    this.previews = previews;
    this.address = address;
    this.feedback = feedback;
  }

  /** The process. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Makes a link; shown in this answer only. */
  public void create() {
    made = previews.create(getProcess());
  }

  /** Takes a link back. */
  public void takeBack(long id) {
    previews.takeBack(getProcess(), id);
    feedback.done(
        "/staff/process-preview?process=" + getProcess().slug(), "processes.preview.takenBack");
  }

  /** Whether a link was made just now. */
  public boolean isMade() {
    return made != null;
  }

  /** Address of the link that was made just now, or empty. */
  public String getAddress() {
    NewPreviewLink link = made;
    return link == null ? "" : address.current() + "/preview?link=" + link.token();
  }

  /** Its password, or empty. */
  public String getPassword() {
    NewPreviewLink link = made;
    return link == null ? "" : link.password();
  }

  /** Days for which a link leads here. */
  public int getDays() {
    return PreviewService.DAYS;
  }

  /** Links that still lead here. */
  public List<PreviewLinkDetails> getLinks() {
    return previews.list(getProcess());
  }
}

package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.jspecify.annotations.Nullable;

/** The pictures of processes: all of a list in one statement. */
@Named
@RequestScoped
public class ProcessPictures {

  private static final String KIND = "process";

  private final FileReader files;
  private final ProcessService processes;
  private @Nullable Map<Long, AttachmentDetails> known;

  @Inject
  ProcessPictures(FileReader files, ProcessService processes) {
    this.files = files;
    this.processes = processes;
  }

  /** The picture of a process in the list of all; null if it has none. */
  public @Nullable AttachmentDetails listed(ProcessDetails process) {
    Map<Long, AttachmentDetails> pictures = known;
    if (pictures == null) {
      List<Long> ids = processes.list().stream().map(ProcessDetails::id).toList();
      pictures = files.firstPictures(KIND, ids);
      known = pictures;
    }
    return pictures.get(process.id());
  }
}

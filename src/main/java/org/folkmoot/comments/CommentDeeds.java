package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.TakingPart;

/** Who commented in a process. */
@ApplicationScoped
class CommentDeeds implements TakingPart {

  private final CommentRepository comments;

  @Inject
  CommentDeeds(CommentRepository comments) {
    this.comments = comments;
  }

  @Override
  public List<Deed> deeds(ProcessDetails process) {
    return comments.listDeeds(process.id());
  }
}

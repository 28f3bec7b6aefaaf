package org.folkmoot.comments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/**
 * Processes as what people comment on. It stands here and not beside them: comments ask processes
 * whether they are open, so processes cannot know comments.
 */
@ApplicationScoped
class ProcessSubject implements CommentSubject {

  private final ProcessService processes;

  @Inject
  ProcessSubject(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public Optional<Subject> find(String reference) {
    return processes.find(reference).map(this::subject);
  }

  @Override
  public Optional<Subject> findById(long id) {
    return processes.findById(id).map(this::subject);
  }

  @Override
  public Map<Long, Subject> listPublic(Collection<Long> ids) {
    return processes.list().stream()
        .filter(process -> ids.contains(process.id()))
        .collect(Collectors.toMap(ProcessDetails::id, this::subject));
  }

  @Override
  public void count(long id, int by) {
    processes.countComments(id, by);
  }

  private Subject subject(ProcessDetails process) {
    return new Subject(
        kind(),
        process.id(),
        process,
        process.title(),
        0,
        "/process?process=" + process.slug(),
        false,
        process.comments());
  }
}

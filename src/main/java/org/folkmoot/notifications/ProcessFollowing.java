package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Processes as what people follow. It stands here because processes stand below notices. */
@ApplicationScoped
public class ProcessFollowing implements Followable {

  /** Name of the kind. */
  public static final String KIND = "process";

  private final ProcessService processes;

  @Inject
  ProcessFollowing(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<Long, FollowedThing> read(Collection<Long> ids) {
    return shown().entrySet().stream()
        .filter(process -> ids.contains(process.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                process ->
                    new FollowedThing(process.getValue().title(), path(process.getValue()))));
  }

  /** The processes that everybody reads, by their ids: two statements, however many there are. */
  public Map<Long, ProcessDetails> shown() {
    return processes.list().stream()
        .collect(Collectors.toMap(ProcessDetails::id, Function.identity()));
  }

  static String path(ProcessDetails process) {
    return "/process?process=" + process.slug();
  }
}

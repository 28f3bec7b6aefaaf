package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessPublished;

/** New processes, as what followers of the council are told of; of each one once. */
@ApplicationScoped
class ProcessNews implements NoticeSource {

  static final NoticeTopic TOPIC = new NoticeTopic("process", 75, MailPace.DAILY);

  private final ProcessFollowing processes;
  private final Notifier notifier;
  private final CurrentCouncil currentCouncil;

  @Inject
  ProcessNews(ProcessFollowing processes, Notifier notifier, CurrentCouncil currentCouncil) {
    this.processes = processes;
    this.notifier = notifier;
    this.currentCouncil = currentCouncil;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(TOPIC);
  }

  /** Joins the transaction in which it is published. */
  void tell(@Observes ProcessPublished published) {
    long id = published.process().id();
    notifier.tellFollowers(
        News.of(TOPIC.name(), change(id), id, NoticePlace.key(ProcessFollowing.KIND, id)),
        CouncilFollowing.KIND,
        currentCouncil.get().id(),
        true);
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Map<Long, Happening> found = new HashMap<>();
    processes
        .shown()
        .forEach(
            (id, process) -> {
              if (things.contains(id) && process.running()) {
                found.put(id, happening(process));
              }
            });
    return found;
  }

  private static Happening happening(ProcessDetails process) {
    return Happening.of(
        change(process.id()),
        new NoticePlace(
            NoticePlace.key(ProcessFollowing.KIND, process.id()), process.title(), process.title()),
        ProcessFollowing.path(process));
  }

  private static String change(long process) {
    return "new-process/" + process;
  }
}

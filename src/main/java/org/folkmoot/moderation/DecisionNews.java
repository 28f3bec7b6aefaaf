package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;
import org.folkmoot.notifications.ProcessFollowing;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/**
 * Decisions about one's own texts, in the site; by e-mail they have letters that nobody can stop.
 */
@ApplicationScoped
class DecisionNews implements NoticeSource {

  private static final String TOPIC = "decision";
  private static final String KIND = "case";

  private final CaseRepository cases;
  private final ProcessFollowing processes;
  private final CurrentCouncil currentCouncil;

  @Inject
  DecisionNews(CaseRepository cases, ProcessFollowing processes, CurrentCouncil currentCouncil) {
    this.cases = cases;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(new NoticeTopic(TOPIC, 80, MailPace.NONE));
  }

  static News news(ModerationCase decided) {
    return News.of(TOPIC, change(decided), decided.id(), NoticePlace.key(KIND, decided.id()));
  }

  private static String change(ModerationCase decided) {
    return NoticePlace.key(KIND, decided.id()) + "/" + decided.told();
  }

  /** Only authors are told, so that what is hidden from others can be read here. */
  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Map<Long, ProcessDetails> shown = processes.shown();
    Map<Long, Happening> found = new HashMap<>();
    for (ModerationCase decided : cases.listById(things)) {
      LocalizedText process =
          Optional.ofNullable(shown.get(decided.processId()))
              .map(ProcessDetails::title)
              .orElse(LocalizedText.EMPTY);
      LocalizedText title =
          LocalizedText.of(currentCouncil.get().languages().get(0), decided.title());
      NoticePlace place = new NoticePlace(NoticePlace.key(KIND, decided.id()), process, title);
      found.put(
          decided.id(),
          Happening.of(change(decided), place, "/appeal?case=" + decided.id())
              .meaning("moderation.told." + decided.told()));
    }
    return found;
  }
}

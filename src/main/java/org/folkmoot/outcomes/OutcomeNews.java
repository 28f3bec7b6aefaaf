package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;

/** Decisions and deliveries as what people are told of: each change once. */
@ApplicationScoped
class OutcomeNews implements NoticeSource {

  static final String TOPIC = "outcome";

  private final DecisionRepository decisions;
  private final DecisionTable table;

  @Inject
  OutcomeNews(DecisionRepository decisions, DecisionTable table) {
    this.decisions = decisions;
    this.table = table;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(new NoticeTopic(TOPIC, 45, MailPace.NOW));
  }

  static News news(Decision decision, DecisionChange change) {
    News news =
        News.of(
            TOPIC,
            changeKey(change),
            change.id(),
            NoticePlace.key(decision.kind().key(), decision.subjectId()));
    return change.changedBy().map(news::by).orElse(news);
  }

  private static String changeKey(DecisionChange change) {
    return TOPIC + "/" + change.id();
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    List<DecisionChange> changes = decisions.listChangesById(things);
    Map<Long, DecisionDetails> known =
        table
            .details(
                decisions.list(
                    changes.stream().map(DecisionChange::decisionId).collect(Collectors.toSet())))
            .stream()
            .collect(Collectors.toMap(DecisionDetails::id, Function.identity()));
    Map<Long, Happening> found = new HashMap<>();
    for (DecisionChange change : changes) {
      Optional.ofNullable(known.get(change.decisionId()))
          .filter(decision -> !decision.title().isEmpty())
          .ifPresent(decision -> found.put(change.id(), happening(change, decision)));
    }
    return found;
  }

  private static Happening happening(DecisionChange change, DecisionDetails decision) {
    NoticePlace place =
        new NoticePlace(
            NoticePlace.key(decision.kind().key(), decision.subjectId()),
            decision.process().title(),
            decision.title());
    boolean isDelivery = change.kind() == ChangeKind.STAGE || change.kind() == ChangeKind.MILESTONE;
    return Happening.of(
            changeKey(change), place, isDelivery ? decision.delivery() : decision.page())
        .meaning("outcomes.says." + change.says())
        .writtenAs(TOPIC, "outcomes.mail." + change.says(), decision.title().main());
  }
}

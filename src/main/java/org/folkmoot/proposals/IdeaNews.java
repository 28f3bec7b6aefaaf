package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.comments.Subject;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;
import org.folkmoot.notifications.ProcessFollowing;

/** New proposals as what followers of a process are told of. */
@ApplicationScoped
class IdeaNews implements NoticeSource {

  private static final String TOPIC = "idea";

  private final ProposalSubject subjects;
  private final AccountService accounts;

  @Inject
  IdeaNews(ProposalSubject subjects, AccountService accounts) {
    this.subjects = subjects;
    this.accounts = accounts;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(new NoticeTopic(TOPIC, 65, MailPace.DAILY));
  }

  static News news(Proposal proposal, long author) {
    return News.of(
            TOPIC,
            change(proposal.id()),
            proposal.id(),
            NoticePlace.key(ProcessFollowing.KIND, proposal.processId()))
        .by(author);
  }

  private static String change(long id) {
    return NoticePlace.key("idea", id);
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Map<Long, Subject> shown = subjects.listPublic(things);
    Map<Long, String> names =
        accounts.namesOf(
            shown.values().stream().map(Subject::authorId).collect(Collectors.toSet()));
    Map<Long, Happening> found = new HashMap<>();
    shown.values().stream()
        .filter(subject -> !subject.closed())
        .forEach(subject -> found.put(subject.id(), happening(subject, names)));
    return found;
  }

  private static Happening happening(Subject subject, Map<Long, String> names) {
    NoticePlace place =
        new NoticePlace(
            NoticePlace.key(ProcessFollowing.KIND, subject.process().id()),
            subject.process().title(),
            subject.title());
    return Happening.of(change(subject.id()), place, subject.path())
        .by(subject.authorId(), names.getOrDefault(subject.authorId(), ""));
  }
}

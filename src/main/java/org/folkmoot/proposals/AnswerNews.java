package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.comments.Subject;
import org.folkmoot.notifications.Happening;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.News;
import org.folkmoot.notifications.NoticePlace;
import org.folkmoot.notifications.NoticeSource;
import org.folkmoot.notifications.NoticeTopic;

/**
 * The council's answers as what people are told of: authors of each, those who support or follow a
 * proposal not that it is only checked. An answer that does not stand any more is told to nobody.
 */
@ApplicationScoped
class AnswerNews implements NoticeSource {

  static final String OWN = "own-answer";
  static final String FOLLOWED = "answer";

  private final ProposalRepository proposals;
  private final ProposalSubject subjects;

  @Inject
  AnswerNews(ProposalRepository proposals, ProposalSubject subjects) {
    this.proposals = proposals;
    this.subjects = subjects;
  }

  @Override
  public List<NoticeTopic> topics() {
    return List.of(
        new NoticeTopic(OWN, 40, MailPace.NOW), new NoticeTopic(FOLLOWED, 50, MailPace.NOW));
  }

  /** What authors are told; followers the same {@link News#as} another topic. */
  static News news(Proposal proposal) {
    return News.of(
        OWN, change(proposal), proposal.id(), NoticePlace.key(ProposalSubject.KIND, proposal.id()));
  }

  private static String change(Proposal proposal) {
    return "answer/"
        + proposal.id()
        + "/"
        + proposal.answeredAt().map(at -> String.valueOf(at.toEpochMilli())).orElse("");
  }

  @Override
  public Map<Long, Happening> read(Collection<Long> things) {
    Map<Long, Subject> shown = subjects.listPublic(things);
    Map<Long, Happening> found = new HashMap<>();
    for (Proposal proposal : proposals.listPublic(things)) {
      Optional.ofNullable(shown.get(proposal.id()))
          .filter(subject -> !subject.closed() && proposal.answer() != Answer.NONE)
          .ifPresent(subject -> found.put(proposal.id(), happening(proposal, subject)));
    }
    return found;
  }

  private static Happening happening(Proposal proposal, Subject subject) {
    String answer = proposal.answer().name();
    NoticePlace place =
        new NoticePlace(
            NoticePlace.key(ProposalSubject.KIND, proposal.id()),
            subject.process().title(),
            subject.title());
    Happening happening =
        Happening.of(change(proposal), place, subject.path() + "#answer")
            .meaning("proposals.says." + answer)
            .writtenAs(OWN, "proposals.mail.answered." + answer, proposal.reference());
    return Answering.isToldToSupporters(proposal.answer())
        ? happening.writtenAs(FOLLOWED, "proposals.mail.supported." + answer, proposal.reference())
        : happening;
  }
}

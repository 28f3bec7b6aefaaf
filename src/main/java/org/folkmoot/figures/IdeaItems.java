package org.folkmoot.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.Texts;

/** Ideas as lines of the page of a ward. */
@RequestScoped
class IdeaItems {

  private final Texts texts;
  private final Clock clock;

  @Inject
  IdeaItems(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  WardItem item(ProposalDetails idea) {
    return new WardItem(
        idea.title(),
        path(idea),
        facts(idea),
        idea.answer() == Answer.NONE ? "" : texts.get("proposals.state." + idea.answer().name()),
        false);
  }

  WardItem waiting(ProposalDetails idea) {
    long days =
        Duration.between(idea.publishedAt().orElse(Instant.EPOCH), clock.instant()).toDays();
    return new WardItem(
        idea.title(), path(idea), facts(idea), texts.count("figures.ward.waitsFor", days), false);
  }

  private List<String> facts(ProposalDetails idea) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.count("figures.ward.supports", idea.supports()));
    facts.add(texts.count("figures.ward.comments", idea.comments()));
    idea.publishedAt().ifPresent(time -> facts.add(texts.date(time)));
    return facts;
  }

  private static String path(ProposalDetails idea) {
    return "/proposal?ref=" + idea.reference();
  }
}

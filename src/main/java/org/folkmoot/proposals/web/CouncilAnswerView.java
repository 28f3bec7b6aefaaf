package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.proposals.EarlierAnswer;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.Differences;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** On the page of a proposal: what the council says and said. */
@Named
@RequestScoped
public class CouncilAnswerView {

  private final ProposalView page;
  private final ProposalReader reader;
  private final Texts texts;
  private @Nullable List<EarlierAnswer> earlier;

  @Inject
  CouncilAnswerView(ProposalView page, ProposalReader reader, Texts texts) {
    this.page = page;
    this.reader = reader;
    this.texts = texts;
  }

  /** What it costs by the council's reckoning; empty if it does not say. */
  public String getCost() {
    return page.getProposal().answerCost().map(texts::money).orElse("");
  }

  /** When the council answered, in one line; empty if it has not. */
  public String getDay() {
    return page.getProposal()
        .answeredAt()
        .map(at -> texts.with("proposals.answer.on", texts.date(at)))
        .orElse("");
  }

  /** What it said before, the latest first. */
  public List<EarlierAnswer> getEarlier() {
    List<EarlierAnswer> known = earlier;
    if (known == null) {
      known =
          reader.listEarlierAnswers(page.getProposal()).stream()
              .sorted((one, other) -> other.number() - one.number())
              .toList();
      earlier = known;
    }
    return known;
  }

  /**
   * What changed in the council's words from an earlier answer to the one after it; nothing if one
   * of them has no words, or both have the same.
   */
  public List<Differences.Part> differences(EarlierAnswer said) {
    LocalizedText next =
        getEarlier().stream()
            .filter(other -> other.number() == said.number() + 1)
            .map(EarlierAnswer::text)
            .findFirst()
            .orElse(page.getProposal().answerText());
    return said.text().isEmpty() || next.isEmpty() || said.text().equals(next)
        ? List.of()
        : Differences.between(texts.text(said.text()), texts.text(next));
  }

  /** What it cost by an earlier answer; empty if that did not say. */
  public String cost(EarlierAnswer answer) {
    return answer.cost().map(texts::money).orElse("");
  }
}

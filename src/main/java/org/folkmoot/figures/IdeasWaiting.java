package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.proposals.WardProposals;

/** Ideas about the ward that the council has not answered. */
@ApplicationScoped
class IdeasWaiting implements WardPart {

  private final WardProposals proposals;
  private final IdeaItems items;

  @Inject
  IdeasWaiting(WardProposals proposals, IdeaItems items) {
    this.proposals = proposals;
    this.items = items;
  }

  @Override
  public String name() {
    return "waiting";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    return proposals.listUnanswered(ward.id(), most).stream().map(items::waiting).toList();
  }
}

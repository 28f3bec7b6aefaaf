package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.proposals.WardProposals;

/** The latest ideas about the ward. */
@ApplicationScoped
class IdeasNew implements WardPart {

  private final WardProposals proposals;
  private final IdeaItems items;

  @Inject
  IdeasNew(WardProposals proposals, IdeaItems items) {
    this.proposals = proposals;
    this.items = items;
  }

  @Override
  public String name() {
    return "newest";
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    return proposals.listNewest(ward.id(), most).stream().map(items::item).toList();
  }
}

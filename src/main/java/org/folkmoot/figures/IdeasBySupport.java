package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.proposals.WardProposals;

/** Ideas about the ward, by how many people support them. */
@ApplicationScoped
class IdeasBySupport implements WardPart {

  private final WardProposals proposals;
  private final IdeaItems items;

  @Inject
  IdeasBySupport(WardProposals proposals, IdeaItems items) {
    this.proposals = proposals;
    this.items = items;
  }

  @Override
  public String name() {
    return "supported";
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public List<WardItem> items(WardDetails ward, int most) {
    return proposals.listSupported(ward.id(), most).stream().map(items::item).toList();
  }
}

package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessFigure;
import org.folkmoot.processes.ProcessFigures;

/** How many ideas a process brought, how often they were supported, and how many are answered. */
@ApplicationScoped
class ProposalFigures implements ProcessFigures {

  private final ProposalRepository proposals;

  @Inject
  ProposalFigures(ProposalRepository proposals) {
    this.proposals = proposals;
  }

  @Override
  public List<ProcessFigure> figures(ProcessDetails process) {
    String page = "/proposals?process=" + process.slug();
    ProposalCounts counts = proposals.countAll(process.id());
    List<ProcessFigure> figures = new ArrayList<>();
    if (counts.ideas() > 0) {
      figures.add(new ProcessFigure("ideas", counts.ideas(), page));
      figures.add(new ProcessFigure("supports", counts.supports(), page + "&sort=supports"));
      figures.add(new ProcessFigure("answers", counts.answers(), page));
    }
    return figures;
  }
}

package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;

/** Published and withdrawn proposals with the council's answer, without anybody's name. */
@ApplicationScoped
class ProposalsData implements Dataset {

  private static final int AT_ONCE = 500;

  private final ProcessService processes;
  private final ProposalReader proposals;

  @Inject
  ProposalsData(ProcessService processes, ProposalReader proposals) {
    this.processes = processes;
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return "proposals";
  }

  @Override
  public int position() {
    return 20;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("proposal"),
        DataColumn.text("process"),
        DataColumn.texts("title"),
        DataColumn.texts("text"),
        DataColumn.texts("category"),
        DataColumn.text("ward"),
        DataColumn.text("place"),
        DataColumn.decimal("latitude"),
        DataColumn.decimal("longitude"),
        DataColumn.decimal("cost"),
        DataColumn.text("state"),
        DataColumn.texts("answer"),
        DataColumn.integer("supports"),
        DataColumn.integer("comments"),
        DataColumn.truth("onPaper"),
        DataColumn.time("publishedAt"),
        DataColumn.time("answeredAt"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    for (ProcessDetails process : processes.list()) {
      List<ProposalDetails> part =
          proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, AT_ONCE)).rows();
      while (!part.isEmpty()) {
        // what its author took back is still told on its page, but not given away
        part.stream()
            .filter(proposal -> !proposal.withdrawn())
            .forEach(proposal -> write(process, proposal, rows));
        part = next(process, part);
      }
    }
  }

  private List<ProposalDetails> next(ProcessDetails process, List<ProposalDetails> part) {
    return part.size() < AT_ONCE
        ? List.of()
        : proposals.listAfter(
            process, ProposalFilter.ALL, part.get(part.size() - 1).reference(), AT_ONCE);
  }

  private static void write(ProcessDetails process, ProposalDetails proposal, RowSink rows) {
    rows.row(
        proposal.reference(),
        process.slug(),
        proposal.title(),
        proposal.body(),
        proposal.categoryName(),
        proposal.ward(),
        proposal.place(),
        proposal.point().map(point -> point.latitude()).orElse(null),
        proposal.point().map(point -> point.longitude()).orElse(null),
        proposal.cost().map(Amount::toMajor).orElse(null),
        proposal.standing().toLowerCase(Locale.ROOT).replace('_', '-'),
        proposal.answerText(),
        proposal.supports(),
        proposal.comments(),
        proposal.onPaper(),
        proposal.publishedAt().orElse(null),
        proposal.answeredAt().orElse(null),
        "/proposal?ref=" + proposal.reference());
  }
}

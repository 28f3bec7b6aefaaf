package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;

/** Attention: votes that lack nothing but a second person, for those who can be that. */
@ApplicationScoped
class VoteBoard implements AttentionSource {

  private final ElectionService elections;
  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  VoteBoard(ElectionService elections, ProcessService processes, Visitor visitor) {
    this.elections = elections;
    this.processes = processes;
    this.visitor = visitor;
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))) {
      return List.of();
    }
    return elections.listForStaff().stream()
        .filter(ElectionDetails::draft)
        .filter(elections::isConfirmable)
        .filter(election -> processes.findById(election.processId()).isPresent())
        .filter(election -> elections.gapsOf(election).stream().noneMatch(ElectionGap::blocking))
        .map(
            election ->
                AttentionLine.of(
                    "vote-to-confirm",
                    1,
                    "/staff/vote-confirm?name=" + election.slug(),
                    election.title()))
        .toList();
  }
}

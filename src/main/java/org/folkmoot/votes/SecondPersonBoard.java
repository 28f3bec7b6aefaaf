package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Attention: later ends of votes, and projects that leave while people vote, which wait for a
 * second person; for those who can be that.
 */
@ApplicationScoped
class SecondPersonBoard implements AttentionSource {

  private final ElectionService elections;
  private final ExtensionService extensions;
  private final WithdrawalService withdrawals;
  private final Visitor visitor;

  @Inject
  SecondPersonBoard(
      ElectionService elections,
      ExtensionService extensions,
      WithdrawalService withdrawals,
      Visitor visitor) {
    this.elections = elections;
    this.extensions = extensions;
    this.withdrawals = withdrawals;
    this.visitor = visitor;
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))) {
      return List.of();
    }
    List<AttentionLine> lines = new ArrayList<>();
    for (ElectionDetails election : elections.listForStaff()) {
      if (extensions.isAhead(election) && extensions.isConfirmable(election)) {
        lines.add(line("vote-extension", "/staff/vote-extend?name=", election));
      }
      if (withdrawals.isAhead(election) && withdrawals.isConfirmable(election)) {
        lines.add(line("vote-withdrawal", "/staff/vote-withdraw?name=", election));
      }
    }
    return lines;
  }

  private static AttentionLine line(String name, String page, ElectionDetails election) {
    return AttentionLine.of(name, 1, page + election.slug(), election.title());
  }
}

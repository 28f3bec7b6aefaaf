package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Attention: later ends of votes that wait for a second person, for those who can be that. */
@ApplicationScoped
class ExtensionBoard implements AttentionSource {

  private final ElectionService elections;
  private final ExtensionService extensions;
  private final Visitor visitor;

  @Inject
  ExtensionBoard(ElectionService elections, ExtensionService extensions, Visitor visitor) {
    this.elections = elections;
    this.extensions = extensions;
    this.visitor = visitor;
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR))) {
      return List.of();
    }
    return elections.listForStaff().stream()
        .filter(extensions::isAhead)
        .filter(extensions::isConfirmable)
        .map(
            election ->
                AttentionLine.of(
                    "vote-extension",
                    1,
                    "/staff/vote-extend?name=" + election.slug(),
                    election.title()))
        .toList();
  }
}

package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;

/** Attention: published outcomes that came out otherwise when they were counted again. */
@ApplicationScoped
class RecountBoard implements AttentionSource {

  private final RecountService recounts;

  @Inject
  RecountBoard(RecountService recounts) {
    this.recounts = recounts;
  }

  @Override
  public List<AttentionLine> lines() {
    return recounts.listAlarms().stream()
        .map(alarm -> AttentionLine.urgent("recount-differs", 1, "/staff/recounts", alarm.title()))
        .toList();
  }
}

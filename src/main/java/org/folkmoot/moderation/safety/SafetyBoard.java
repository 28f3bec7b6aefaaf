package org.folkmoot.moderation.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;

/** Attention of administrators: it is time to look at the record again. */
@ApplicationScoped
class SafetyBoard implements AttentionSource {

  private final SafetyService safety;

  @Inject
  SafetyBoard(SafetyService safety) {
    this.safety = safety;
  }

  @Override
  public List<AttentionLine> lines() {
    return safety.isWriter()
        ? safety
            .findDue()
            .map(day -> AttentionLine.of("online-safety", 1, "/staff/online-safety", day))
            .stream()
            .toList()
        : List.of();
  }
}

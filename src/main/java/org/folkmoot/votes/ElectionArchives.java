package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.ballots.ElectionDesk;

/** Puts archives of elections together from their ballots. */
@ApplicationScoped
class ElectionArchives {

  private final CountSteps steps;

  @Inject
  ElectionArchives(CountSteps steps) {
    this.steps = steps;
  }

  /**
   * The archive of an election whose voting is over, as it was before the tally; the same ballots
   * give the same bytes. Has transactions of its own.
   */
  Path assemble(ElectionDesk desk, Path folder, long id) throws IOException {
    CountSteps.Frozen frozen = steps.read(id);
    return desk.assemble(
        folder,
        frozen.election().record(),
        List.of(frozen.election().trustees()),
        steps.listBallots(id),
        frozen.opened().getEpochSecond());
  }
}

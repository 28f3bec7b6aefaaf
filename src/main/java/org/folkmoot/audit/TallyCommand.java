package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tally}: combines the decryptions and publishes the result. */
@Command(
    name = "tally",
    description = "Combine the partial decryptions and publish the result.",
    mixinStandardHelpOptions = true)
final class TallyCommand implements ElectionStep {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    return Console.done(desk.publishResult(archive).toJsonText());
  }
}

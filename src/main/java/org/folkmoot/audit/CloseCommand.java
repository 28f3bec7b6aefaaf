package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code close}: ends voting. */
@Command(
    name = "close",
    description = "End voting and publish the encrypted tally.",
    mixinStandardHelpOptions = true)
final class CloseCommand implements ElectionStep {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    desk.endVoting(archive);
    return Console.done("closed");
  }
}

package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shuffle}: shuffles the ballots and proves it. */
@Command(
    name = "shuffle",
    description = "Shuffle the ballots of shuffled questions, as one of the trustees.",
    mixinStandardHelpOptions = true)
final class ShuffleCommand implements ElectionStep {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Option(names = "--trustee", required = true, description = "Number of the trustee, from 1.")
  private int trustee;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    desk.shuffle(archive, trustee);
    return Console.done("shuffled by trustee " + trustee);
  }
}

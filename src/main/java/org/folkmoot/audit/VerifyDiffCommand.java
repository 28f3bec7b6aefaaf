package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.ballots.ArchiveExtension;
import org.folkmoot.kernel.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code verify-diff EARLIER LATER}: whether one archive extends another. */
@Command(
    name = "verify-diff",
    description = "Check that a later archive begins with everything that an earlier one had.",
    mixinStandardHelpOptions = true)
final class VerifyDiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "EARLIER.bel", description = "What was seen before.")
  @SuppressWarnings("NullAway.Init")
  private Path earlier;

  @Parameters(index = "1", paramLabel = "LATER.bel", description = "What is published now.")
  @SuppressWarnings("NullAway.Init")
  private Path later;

  @Override
  public Integer call() throws IOException {
    for (Path path : new Path[] {earlier, later}) {
      if (!Files.isRegularFile(path)) {
        return Console.unusable(path + ": no such file");
      }
    }
    return ArchiveExtension.verify(earlier, later) instanceof Verdict.Rejected rejected
        ? Console.refused("NOT EXTENDED (" + rejected.reason() + "): " + rejected.detail())
        : Console.done("EXTENDED: nothing was removed or changed");
  }
}

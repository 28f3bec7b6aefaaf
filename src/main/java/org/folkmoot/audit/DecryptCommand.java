package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decrypt}: one trustee's part of the decryption. */
@Command(
    name = "decrypt",
    description = "Decrypt the tally as far as one trustee can, and prove it.",
    mixinStandardHelpOptions = true)
final class DecryptCommand implements ElectionStep {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Option(names = "--key", required = true, description = "The trustee's secret file.")
  @SuppressWarnings("NullAway.Init")
  private Path key;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    desk.decrypt(archive, Files.readString(key));
    return Console.done("decrypted in part");
  }
}

package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code credentials}: makes credentials for voters. */
@Command(
    name = "credentials",
    description = "Make credentials: a public list, and a secret file for each voter.",
    mixinStandardHelpOptions = true)
final class CredentialsCommand implements ElectionStep {

  @Option(names = "--group", required = true, description = "BELENIOS-2048 or RFC-3526-2048.")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(names = "--count", required = true, description = "Number of voters.")
  private int count;

  @Option(names = "--out", required = true, description = "Beginning of the names of the files.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    if (count < 1) {
      return Console.unusable("--count: at least 1, not " + count);
    }
    IssuedFiles.write(out, desk.credentials(group, count));
    return Console.done(count + " secret credentials and " + out + ".public.json");
  }
}

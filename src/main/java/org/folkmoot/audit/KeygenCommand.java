package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keygen}: makes the key of one trustee, or the shared key of several. */
@Command(
    name = "keygen",
    description = "Make the key of a trustee, or of several of whom enough must take part.",
    mixinStandardHelpOptions = true)
final class KeygenCommand implements ElectionStep {

  @Option(names = "--group", required = true, description = "BELENIOS-2048 or RFC-3526-2048.")
  @SuppressWarnings("NullAway.Init")
  private String group;

  @Option(names = "--trustees", defaultValue = "1", description = "Number of trustees.")
  private int trustees;

  @Option(names = "--threshold", defaultValue = "0", description = "How many must take part.")
  private int threshold;

  @Option(names = "--out", required = true, description = "Beginning of the names of the files.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    boolean shared = threshold > 0;
    if (!shared && trustees != 1) {
      return Console.unusable("--trustees: several trustees need a --threshold");
    }
    ElectionDesk.Issued keys =
        shared ? desk.thresholdKeys(group, threshold, trustees) : desk.singleKey(group);
    IssuedFiles.write(out, keys);
    return Console.done(keys.secretTexts().size() + " private keys and " + out + ".public.json");
  }
}

package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.ElectionDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code setup}: opens an election. */
@Command(
    name = "setup",
    description = "Open an election: freeze its questions, trustees and credentials.",
    mixinStandardHelpOptions = true)
final class SetupCommand implements ElectionStep {

  private final Clock clock = Clock.systemUTC();

  @Option(names = "--questions", required = true, description = "JSON file with the questions.")
  @SuppressWarnings("NullAway.Init")
  private Path questions;

  @Option(
      names = "--trustees",
      required = true,
      description = "Public file of a trustee or of a group of them; may be given several times.")
  private final List<Path> trustees = new ArrayList<>();

  @Option(names = "--credentials", required = true, description = "Public list of credentials.")
  @SuppressWarnings("NullAway.Init")
  private Path credentials;

  @Option(names = "--uuid", description = "Name of the election (default: drawn).")
  private @Nullable String uuid;

  @Option(names = "--dir", required = true, description = "Folder for the archive.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    List<String> trusteeTexts = new ArrayList<>();
    for (Path trustee : trustees) {
      trusteeTexts.add(Files.readString(trustee));
    }
    Path archive =
        desk.open(
            folder,
            Optional.ofNullable(uuid),
            Files.readString(questions),
            trusteeTexts,
            Files.readString(credentials),
            clock.instant().getEpochSecond());
    return Console.done("open: " + archive);
  }
}

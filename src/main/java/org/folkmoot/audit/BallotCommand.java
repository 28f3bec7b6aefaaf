package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.kernel.Digest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ballot}: makes a ballot and casts it, or casts one that was made before. */
@Command(
    name = "ballot",
    description = "Make a ballot and cast it; prints the tracker that the voter keeps.",
    mixinStandardHelpOptions = true)
final class BallotCommand implements ElectionStep {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Option(names = "--credential", required = true, description = "The voter's secret file.")
  @SuppressWarnings("NullAway.Init")
  private Path credential;

  @Option(
      names = "--votes",
      required = true,
      description = "One list of numbers per question, for example [[1,0],[0,0,1]].")
  @SuppressWarnings("NullAway.Init")
  private String votes;

  @Option(names = "--out", description = "Write the ballot to this file instead of casting it.")
  private @Nullable Path out;

  @Override
  public int at(ElectionDesk desk) throws IOException {
    String ballot = desk.makeBallot(archive, votes, Files.readString(credential));
    String tracker = Digest.ofUtf8(ballot).toBase64();
    if (out != null) {
      Files.writeString(out, ballot);
      return Console.done("not cast, tracker " + tracker);
    }
    return ElectionStep.answer(desk.cast(archive, ballot), "cast, tracker " + tracker);
  }
}

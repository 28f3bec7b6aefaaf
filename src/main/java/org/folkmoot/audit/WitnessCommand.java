package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.folkmoot.merkle.Cosigner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code witness SITE}: watches the lists of ballots of a site until it is stopped, and co-signs
 * them. Ends with 1 at an alarm that stays; with {@code --once}, 0 if all is right, 1 at any alarm,
 * 2 if the site cannot be asked.
 */
@Command(
    name = "witness",
    description = "Watch the lists of ballots of a site, and co-sign them.",
    mixinStandardHelpOptions = true)
final class WitnessCommand implements Callable<Integer> {

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

  private final Clock clock = Clock.systemUTC();

  @Parameters(index = "0", paramLabel = "SITE", description = "Address, https://vote.example")
  @SuppressWarnings("NullAway.Init")
  private String site;

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      defaultValue = "witness",
      description = "Where key, lists and alarms are kept (default ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the witness, without spaces, chosen once (default: drawn).")
  private @Nullable String name;

  @Option(
      names = "--election",
      paramLabel = "NAME",
      description = "A vote, by its name in addresses; may be given several times (default: all).")
  private final List<String> elections = new ArrayList<>();

  @Option(names = "--once", description = "Look once and end.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "5",
      description = "Minutes between two looks (default ${DEFAULT-VALUE}).")
  private int every;

  @Option(
      names = "--silence",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "Minutes without an answer until that is an alarm (default ${DEFAULT-VALUE}).")
  private int silence;

  @Option(
      names = "--booth",
      description = "Every hour, compare the page on which people vote with its list of files.")
  private boolean booth;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (every < 1 || silence < 1) {
      throw new IllegalArgumentException("--every and --silence: at least 1 minute");
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Site asked = new Site(site);
    try (WitnessFolder own = WitnessFolder.open(folder, asked)) {
      Cosigner cosigner = own.cosigner(Optional.ofNullable(name));
      out.println("key   " + cosigner.verifierKey().toText());
      out.flush();
      WitnessRound.Wish wish = new WitnessRound.Wish(elections, Duration.ofMinutes(silence), booth);
      WitnessRound round =
          new WitnessRound(asked, own, cosigner, wish, clock, () -> sleep(BETWEEN_TRIES), out);
      WitnessRound.Outcome outcome = round.run();
      while (!once
          && outcome != WitnessRound.Outcome.NEW_ALARM
          && !Thread.currentThread().isInterrupted()) {
        sleep(Duration.ofMinutes(every));
        outcome = round.run();
      }
      return switch (outcome) {
        case RIGHT -> 0;
        case UNREACHABLE -> FolkmootAudit.UNUSABLE;
        case ALARM, NEW_ALARM -> 1;
      };
    }
  }

  private static void sleep(Duration time) {
    try {
      TimeUnit.MILLISECONDS.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

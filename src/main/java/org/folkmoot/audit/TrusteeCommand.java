package org.folkmoot.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.ballots.TrusteeDrill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code trustee}: one trustee's rounds of the ceremony that makes a shared key, each on the
 * trustee's own machine, with public files in a folder that all exchange.
 */
@Command(
    name = "trustee",
    description = "Take part in making a shared key, round by round, on a machine of one's own.",
    mixinStandardHelpOptions = true)
final class TrusteeCommand {

  private static final String EXCHANGE = "Folder with the public files of all trustees.";
  private static final String SEED = "File with the trustee's seed, for nobody else.";

  @Command(
      name = "announce",
      description = "First round: draw a seed, or take the one that is there; announce oneself.")
  int announce(
      @Option(names = "--group", required = true, description = "BELENIOS-2048 or RFC-3526-2048.")
          String group,
      @Option(names = "--threshold", required = true, description = "How many must take part.")
          int threshold,
      @Option(names = "--trustees", required = true, description = "Number of trustees.")
          int trustees,
      @Option(names = "--number", required = true, description = "Which one this is, from 1.")
          int number,
      @Option(names = "--exchange", required = true, description = EXCHANGE) Path exchange,
      @Option(names = "--seed", required = true, description = SEED) Path seed) {
    return step(
        desk -> {
          if (!Files.exists(seed)) {
            IssuedFiles.secret(seed, desk.ceremony().drawSeed());
          }
          String kept = Files.readString(seed);
          desk.ceremony().announce(exchange, kept, group, threshold, trustees, number);
          return Console.done("announced trustee " + number + "; keep " + seed);
        });
  }

  @Command(name = "share", description = "Second round: check the announcements, send shares.")
  int share(
      @Option(names = "--exchange", required = true, description = EXCHANGE) Path exchange,
      @Option(names = "--seed", required = true, description = SEED) Path seed) {
    return step(
        desk -> {
          desk.ceremony().share(exchange, Files.readString(seed));
          return Console.done("all announcements are right; sent the shares");
        });
  }

  @Command(name = "finish", description = "Third round: check the shares, get one's private key.")
  int finish(
      @Option(names = "--exchange", required = true, description = EXCHANGE) Path exchange,
      @Option(names = "--seed", required = true, description = SEED) Path seed,
      @Option(names = "--key", required = true, description = "Where to write the private key.")
          Path key) {
    return step(
        desk -> {
          IssuedFiles.secret(key, desk.ceremony().finish(exchange, Files.readString(seed)));
          return Console.done("all shares are right; the private key is in " + key);
        });
  }

  @Command(name = "join", description = "Put the shared key together; anyone can.")
  int join(
      @Option(names = "--exchange", required = true, description = EXCHANGE) Path exchange,
      @Option(names = "--out", required = true, description = "File for the shared key.")
          Path out) {
    return step(
        desk -> {
          IssuedFiles.open(out, desk.ceremony().join(exchange));
          return Console.done("the shared key is in " + out);
        });
  }

  @Command(name = "drill", description = "Prove that the seed was kept, by opening a test.")
  int drill(
      @Option(
              names = "--exchange",
              required = true,
              description = "Folder with the public files, and drill.json, drill.txt, public.json.")
          Path exchange,
      @Option(names = "--seed", required = true, description = SEED) Path seed,
      @Option(names = "--out", required = true, description = "File for the answer.") Path out) {
    return step(
        desk -> {
          String secret = desk.ceremony().finish(exchange, Files.readString(seed));
          String answer =
              TrusteeDrill.answer(
                  TrusteeDrill.groupOf(secret),
                  Files.readString(exchange.resolve("public.json")),
                  secret,
                  Files.readString(exchange.resolve("drill.txt")).strip(),
                  Files.readString(exchange.resolve("drill.json")));
          IssuedFiles.open(out, answer);
          return Console.done("opened the test; the answer is in " + out);
        });
  }

  private static int step(ElectionStep step) {
    return step.call();
  }
}

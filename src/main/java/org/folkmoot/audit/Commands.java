package org.folkmoot.audit;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The subcommands. */
final class Commands {

  private static final List<Class<?>> ALL =
      List.of(
          AllocateCommand.class,
          CompareCommand.class,
          JournalCommand.class,
          BoothCommand.class,
          WitnessCommand.class,
          ChallengeCommand.class,
          VerifyCommand.class,
          VerifyDiffCommand.class,
          VerifyArchiveCommand.class,
          KeygenCommand.class,
          TrusteeCommand.class,
          CredentialsCommand.class,
          SetupCommand.class,
          BallotCommand.class,
          CloseCommand.class,
          ShuffleCommand.class,
          DecryptCommand.class,
          TallyCommand.class);

  private Commands() {}

  /**
   * Adds the subcommand that the arguments begin with, or all of them where they begin with none:
   * examining what all of them take costs as much time as verifying a hundred shuffled ballots.
   */
  static void addTo(CommandLine main, String... arguments) {
    Optional<Class<?>> named =
        arguments.length == 0
            ? Optional.empty()
            : ALL.stream().filter(command -> name(command).equals(arguments[0])).findFirst();
    named.map(List::<Class<?>>of).orElse(ALL).forEach(main::addSubcommand);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }
}

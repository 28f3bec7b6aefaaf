package org.folkmoot.audit;

import picocli.CommandLine;

/** The subcommands about elections. */
final class ElectionCommands {

  private ElectionCommands() {}

  /** Adds them to the main command. */
  static CommandLine addTo(CommandLine main) {
    return main.addSubcommand(new VerifyCommand())
        .addSubcommand(new VerifyDiffCommand())
        .addSubcommand(new KeygenCommand())
        .addSubcommand(new TrusteeCommand())
        .addSubcommand(new CredentialsCommand())
        .addSubcommand(new SetupCommand())
        .addSubcommand(new BallotCommand())
        .addSubcommand(new CloseCommand())
        .addSubcommand(new ShuffleCommand())
        .addSubcommand(new DecryptCommand())
        .addSubcommand(new TallyCommand());
  }
}

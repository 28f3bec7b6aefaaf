package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.folkmoot.allocation.AllocationTooLarge;
import org.folkmoot.kernel.MalformedInput;
import picocli.CommandLine;

/** Says what went wrong in one line, never with a stack trace. */
final class OneLineErrors {

  private OneLineErrors() {}

  static int wrongUsage(CommandLine.ParameterException problem, String[] arguments) {
    return print(problem.getCommandLine(), String.valueOf(problem.getMessage()));
  }

  static int noCommand(CommandLine commands) {
    return print(
        commands, "expected a command: " + String.join(", ", commands.getSubcommands().keySet()));
  }

  static int unusableInput(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    return print(command, describe(problem));
  }

  private static String describe(Exception problem) {
    if (problem instanceof MalformedInput || problem instanceof IllegalArgumentException) {
      return String.valueOf(problem.getMessage());
    }
    if (problem instanceof AllocationTooLarge tooLarge) {
      return "too large for an exact answer: " + tooLarge.arguments();
    }
    if (problem instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    if (problem instanceof IOException) {
      return "cannot be read: " + problem.getMessage();
    }
    return "unexpected: " + problem;
  }

  private static int print(CommandLine command, String message) {
    String line = message.replaceAll("\\s*\\R\\s*", " ");
    command.getErr().println("folkmoot-audit: " + line);
    return FolkmootAudit.UNUSABLE;
  }
}

package org.folkmoot.audit;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.folkmoot.kernel.ConsoleOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The auditor's command line: recomputes what a council published, from the public files alone. */
@Command(
    name = "folkmoot-audit",
    description = "Recomputes and verifies what a council published.",
    mixinStandardHelpOptions = true)
public final class FolkmootAudit {

  /** Exit code for unusable input and wrong usage. */
  static final int UNUSABLE = 2;

  FolkmootAudit() {}

  /** Runs one command and ends the process with its exit code. */
  @ConsoleOutput
  public static void main(String[] arguments) {
    int code = run(System.out, System.err, arguments);
    System.exit(code);
  }

  /** Runs one command; both streams get UTF-8. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    PrintWriter output = new PrintWriter(out, false, StandardCharsets.UTF_8);
    PrintWriter errors = new PrintWriter(err, false, StandardCharsets.UTF_8);
    CommandLine commands = new CommandLine(new FolkmootAudit());
    Commands.addTo(commands, arguments);
    commands.setOut(output);
    commands.setErr(errors);
    commands.setParameterExceptionHandler(OneLineErrors::wrongUsage);
    commands.setExecutionExceptionHandler(OneLineErrors::unusableInput);
    int code =
        arguments.length == 0 ? OneLineErrors.noCommand(commands) : commands.execute(arguments);
    output.flush();
    errors.flush();
    return code;
  }
}

package org.folkmoot.start;

import java.nio.file.Path;
import java.util.List;

/**
 * The entry of {@code folkmoot.jar}: settings, checks, then the server in a process of its own, on
 * the newest Java of the machine and with the options that fit it. This process stays small and
 * waits; it hands on signals, and gives the server's exit code as its own.
 */
public final class Main {

  private Main() {}

  /**
   * Starts the product and does not return.
   *
   * @param arguments any of {@code --demo}, {@code --load=…} and {@code --new-council}
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      Settings settings = Settings.read(arguments, System.getenv());
      JavaHome java = InstalledJavas.ofThisMachine().newest();
      Surroundings.checkDataDirectory(settings.data(), settings.temporary());
      Surroundings.checkPort(settings.get(Setting.ADDRESS), settings.port());
      Path files = new ServerFiles(ProgramFile.of(Main.class), settings.cache()).unpack();
      Console.say("Folkmoot starts on " + java + ".");
      return ServerProcess.start(ServerCommand.of(java, files, settings).toServe(), settings)
          .await();
    } catch (StartupFailure e) {
      Console.complain("Folkmoot does not start. " + e.getMessage());
      return 1;
    }
  }
}

package org.folkmoot.start;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own. It receives its settings through the pipe to its standard
 * input, where no other user sees them, and ends when that pipe is closed: so it does not outlive
 * who started it, however that ends.
 */
final class ServerProcess {

  private static final long LONGEST_STOP_SECONDS = 60;

  private final Process process;

  /** Held open for as long as this process lives. */
  @SuppressWarnings("unused")
  private final OutputStream pipe;

  private ServerProcess(Process process, OutputStream pipe) {
    this.process = process;
    this.pipe = pipe;
  }

  /**
   * Starts it; what it says goes where ours goes.
   *
   * @throws StartupFailure if this Java cannot be executed
   */
  static ServerProcess start(List<String> command, Settings settings) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    try {
      Process process = builder.start();
      OutputStream pipe = process.getOutputStream();
      Handover.write(settings, pipe);
      return new ServerProcess(process, pipe);
    } catch (IOException e) {
      throw new StartupFailure("The server's process cannot be started: " + e.getMessage() + ".");
    }
  }

  /** Waits for its end and gives its exit code; a signal that ends us ends it first. */
  int await() {
    Thread stop = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

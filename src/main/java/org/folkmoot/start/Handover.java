package org.folkmoot.start;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;

/**
 * What the launcher tells the server's process through its standard input: first the settings, then
 * nothing as long as the launcher lives. The end of the stream says that the launcher is gone.
 */
final class Handover {

  private static final int LARGEST = 1 << 20;

  private Handover() {}

  static void write(Settings settings, OutputStream pipe) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    settings.toProperties().store(bytes, null);
    DataOutputStream data = new DataOutputStream(pipe);
    data.writeInt(bytes.size());
    bytes.writeTo(data);
    data.flush();
  }

  /**
   * Reads the settings.
   *
   * @throws IOException if somebody else than the launcher started this process
   */
  static Settings read(InputStream pipe) throws IOException {
    DataInputStream data = new DataInputStream(pipe);
    int length = data.readInt();
    if (length < 0 || length > LARGEST) {
      throw new IOException("no settings");
    }
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(data.readNBytes(length)));
    return Settings.of(properties);
  }

  /** Ends this process when the launcher is gone. */
  static void endWithLauncher(InputStream pipe) {
    Thread watch = new Thread(() -> awaitEnd(pipe), "launcher");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd(InputStream pipe) {
    try {
      pipe.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      Console.complain("The launcher cannot be heard any more: " + e.getMessage());
    }
    Server.haltIfShutdownHangs();
    Runtime.getRuntime().exit(1);
  }
}

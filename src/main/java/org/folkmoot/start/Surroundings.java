package org.folkmoot.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Tries what the server will need from its machine: the data directory and the port. */
final class Surroundings {

  private Surroundings() {}

  /**
   * Creates the data directory and its folder for temporary files, and writes a file there.
   *
   * @throws StartupFailure if that is not possible
   */
  static void checkDataDirectory(Path data, Path temporary) {
    try {
      createPrivately(data);
      createPrivately(temporary);
      Files.delete(Files.createTempFile(data, "write", ".test"));
    } catch (IOException e) {
      throw new StartupFailure(
          "The data directory "
              + data
              + " cannot be written: give this user the right to write"
              + " there, or set FOLKMOOT_DATA to another directory.");
    }
  }

  /** Creates a folder, and those above it, for its owner alone; leaves one that is there. */
  static void createPrivately(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /**
   * Opens the port for a moment.
   *
   * @throws StartupFailure if something else holds it or the address is not of this machine
   */
  static void checkPort(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartupFailure(
          "Port "
              + port
              + " on "
              + address
              + " is not free: stop the program that uses it, or set"
              + " FOLKMOOT_PORT to another number.");
    }
  }
}

package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  private static final String HERE = "127.0.0.1";

  @Nested
  class TheDataDirectory {

    @TempDir private Path directory;

    @Test
    void isCreatedForItsOwnerAlone() throws IOException {
      Path data = directory.resolve("new").resolve("data");

      Surroundings.checkDataDirectory(data, data.resolve("tmp"));

      assertThat(data).isDirectoryContaining(data.resolve("tmp")::equals);
      assertThat(data.toFile().list()).hasSize(1);
      assertThat(Files.getPosixFilePermissions(data))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void keepsWhatItHolds() throws IOException {
      Path database = Files.writeString(directory.resolve("folkmoot.mv.db"), "rows");

      Surroundings.checkDataDirectory(directory, directory.resolve("tmp"));

      assertThat(directory).isDirectoryContaining(database::equals);
      assertThat(database).hasContent("rows");
    }

    /** A file in its place: nobody can write below that, not even the superuser. */
    @Test
    void thatCannotBeWrittenStopsTheStart() throws IOException {
      Path data = Files.createFile(directory.resolve("file")).resolve("data");

      assertThatThrownBy(() -> Surroundings.checkDataDirectory(data, data.resolve("tmp")))
          .isInstanceOf(StartupFailure.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("FOLKMOOT_DATA")
          .message()
          .hasLineCount(1);
    }
  }

  @Nested
  class ThePort {

    @Test
    void thatIsFreeIsGivenBack() throws IOException {
      int port;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }

      assertThatCode(
              () -> {
                Surroundings.checkPort(HERE, port);
                Surroundings.checkPort(HERE, port);
              })
          .doesNotThrowAnyException();
    }

    @Test
    void thatIsTakenStopsTheStart() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        assertStops(HERE, socket.getLocalPort());
      }
    }

    /** 192.0.2.1 is kept for documentation (RFC 5737): no machine has it. */
    @Test
    void onTheAddressOfAnotherMachineStopsTheStart() {
      assertStops("192.0.2.1", 8080);
    }

    private static void assertStops(String address, int port) {
      assertThatThrownBy(() -> Surroundings.checkPort(address, port))
          .isInstanceOf(StartupFailure.class)
          .hasMessageStartingWith("Port " + port + " on " + address + " is not free")
          .hasMessageContaining("FOLKMOOT_PORT")
          .message()
          .hasLineCount(1);
    }
  }
}

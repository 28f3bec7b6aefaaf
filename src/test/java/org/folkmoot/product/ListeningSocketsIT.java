package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PL-1 and PL-3: the HTTP port is the only one, on whatever protocol. */
@ExtendWith(WithProduct.class)
class ListeningSocketsIT {

  private static final Logger LOG = Logger.getLogger(ListeningSocketsIT.class.getName());
  private static final String LISTENING = "0A";
  private static final String UDP_BOUND = "07";

  @Test
  void theProcessListensOnTheHttpPortAlone(Product product) throws IOException {
    assertThat(portsOf(product.server().pid())).containsExactly(product.port());
    assertThat(portsOf(product.launcher().pid())).as("the launcher").isEmpty();
  }

  private static List<Integer> portsOf(long pid) throws IOException {
    Path process = Path.of("/proc", String.valueOf(pid));
    if (!Files.isDirectory(process.resolve("fd"))) {
      LOG.warning("SKIPPED: no /proc on this system; listening sockets stay unchecked");
      Assumptions.abort("no /proc");
    }
    Set<String> own = socketsOf(process);
    List<Integer> ports = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      ports.addAll(portsIn(process.resolve("net").resolve(table), own, LISTENING));
    }
    for (String table : List.of("udp", "udp6")) {
      ports.addAll(portsIn(process.resolve("net").resolve(table), own, UDP_BOUND));
    }
    return ports;
  }

  private static Set<String> socketsOf(Path process) throws IOException {
    try (Stream<Path> files = Files.list(process.resolve("fd"))) {
      return files
          .map(ListeningSocketsIT::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring(8, target.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  /** Columns: 1 = local address, 3 = state, 9 = inode. */
  private static List<Integer> portsIn(Path table, Set<String> inodes, String state)
      throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .filter(row -> row[3].equals(state) && inodes.contains(row[9]))
          .map(row -> Integer.parseInt(row[1].substring(row[1].indexOf(':') + 1), 16))
          .toList();
    }
  }
}

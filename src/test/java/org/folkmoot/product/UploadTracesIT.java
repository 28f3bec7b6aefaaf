package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Finding F: whatever is handed in, accepted or not, leaves nothing in clear text in any file that
 * the process writes: its data, its log and the folder for temporary files.
 */
class UploadTracesIT {

  private static final String PARTS = "multipart/form-data; boundary=b";
  private static final int LARGE = 3_000_000;

  @Test
  void uploadsLeaveNothingBehind() throws Exception {
    Instant begin = Instant.now().minusSeconds(1);
    Path folder = Product.newFolder("traces");
    String canary = "Canary" + UUID.randomUUID().toString().substring(0, 8);
    try (Product product = Product.start(folder, Map.of())) {
      uploadEverywhere(product, canary);
      breakOff(product, canary);

      List<Path> found = new ArrayList<>();
      Product.await(
          20,
          () -> {
            found.clear();
            roots(folder).forEach(root -> search(root, canary, begin, found));
            return found.isEmpty();
          });
      assertThat(found).isEmpty();
      assertThat(leftOver(folder, begin)).isEmpty();
    }
  }

  private static void uploadEverywhere(Product product, String canary) {
    String register =
        "Reference,Name,Date of birth,Postcode\r\n"
            + ("R1," + canary + ",1980-01-02,CF10 1AA\r\n").repeat(LARGE / 40);
    Client administrator = Client.of(product).signedInAs("administrator");
    administrator.upload("/staff/register", "register.csv", register);
    administrator.upload("/staff/letters", "letters.csv", register);
    administrator.upload("/staff/letters", "too-large.csv", register + register);
    Client facilitator = Client.of(product).signedInAs("facilitator");
    facilitator.upload("/staff/import?process=city-budget-2025", "no.pb", register);
    for (Client client : List.of(facilitator, Client.of(product))) {
      for (String path : List.of("/staff/register", "/staff/import", "/", "/sign-in", "/nowhere")) {
        send(client, path, part("file", canary) + "--b--\r\n");
      }
    }
    String many = part("file", canary);
    send(administrator, "/staff/register", many.repeat(201) + "--b--\r\n");
    send(administrator, "/staff/register", many);
    send(Client.of(product).movedTo("elsewhere.example"), "/staff/register", many + "--b--\r\n");
  }

  private static void send(Client client, String path, String body) {
    client.send("POST", path, BodyPublishers.ofString(body), "Content-Type", PARTS);
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"x.csv\"\r\n\r\n"
        + content.repeat(100)
        + "\r\n";
  }

  /** A browser that is closed in the middle of an upload. */
  private static void breakOff(Product product, String canary) throws IOException {
    Client administrator = Client.of(product).signedInAs("administrator");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
      StringBuilder request = new StringBuilder("POST /staff/register HTTP/1.1\r\n");
      request.append("Host: localhost:" + product.port() + "\r\nContent-Type: " + PARTS + "\r\n");
      request.append("Content-Length: 20000000\r\nCookie: ");
      administrator.cookies().forEach((name, value) -> request.append(name + "=" + value + "; "));
      request.append("a=b\r\n\r\n" + part("file", canary.repeat(50)));
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
  }

  private static List<Path> roots(Path folder) {
    return List.of(folder, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Files of uploads that are still there. */
  private static List<Path> leftOver(Path folder, Instant begin) {
    List<Path> left = new ArrayList<>();
    for (Path root : roots(folder)) {
      walk(root, begin)
          .filter(file -> String.valueOf(file.getParent()).contains("upload-"))
          .forEach(left::add);
    }
    return left;
  }

  private static void search(Path root, String canary, Instant begin, List<Path> found) {
    byte[] wanted = canary.getBytes(StandardCharsets.UTF_8);
    walk(root, begin).filter(file -> contains(file, wanted)).forEach(found::add);
  }

  private static Stream<Path> walk(Path root, Instant begin) {
    List<Path> files = new ArrayList<>();
    collect(root, begin, files, 0);
    return files.stream();
  }

  private static void collect(Path folder, Instant begin, List<Path> files, int depth) {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        if (Files.isSymbolicLink(child) || !Files.isReadable(child)) {
          continue;
        }
        if (Files.isDirectory(child) && depth < 8) {
          collect(child, begin, files, depth + 1);
        } else if (Files.isRegularFile(child)
            && Files.getLastModifiedTime(child).toInstant().isAfter(begin)) {
          files.add(child);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // what goes away while we look is no trace
    }
  }

  private static boolean contains(Path file, byte[] wanted) {
    try {
      if (Files.size(file) > 200_000_000) {
        return false;
      }
      byte[] all = Files.readAllBytes(file);
      String text = new String(all, StandardCharsets.ISO_8859_1);
      return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }

  /** Others on the machine cannot enter the folder while an upload is there. */
  @Test
  void theFolderOfAnUploadIsTheServersAlone() throws Exception {
    Path folder = Product.newFolder("mode");
    try (Product product = Product.start(folder, Map.of())) {
      Client administrator = Client.of(product).signedInAs("administrator");
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
        StringBuilder request = new StringBuilder("POST /staff/register HTTP/1.1\r\n");
        request.append("Host: localhost:" + product.port() + "\r\nContent-Type: " + PARTS + "\r\n");
        request.append("Content-Length: 20000000\r\nCookie: ");
        administrator.cookies().forEach((name, value) -> request.append(name + "=" + value + "; "));
        request.append("a=b\r\n\r\n" + part("file", "x".repeat(1_000)));
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();

        List<Path> seen = new ArrayList<>();
        Product.await(
            20,
            () -> {
              roots(folder).forEach(root -> uploads(root, seen, 0));
              return !seen.isEmpty();
            });
        assertThat(seen).isNotEmpty();
        for (Path one : seen) {
          assertThat(Files.getPosixFilePermissions(one))
              .containsOnly(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE);
        }
      }
    }
  }

  private static void uploads(Path folder, List<Path> seen, int depth) {
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        if (Files.isDirectory(child) && !Files.isSymbolicLink(child) && depth < 6) {
          if (child.getFileName().toString().startsWith("upload-")) {
            seen.add(child);
          } else {
            uploads(child, seen, depth + 1);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // what goes away while we look is no trace
    }
  }
}

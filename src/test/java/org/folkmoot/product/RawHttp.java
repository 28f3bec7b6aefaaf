package org.folkmoot.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes that no decent HTTP library would send. */
final class RawHttp {

  private static final int LONGEST_WAIT_MILLIS = 10_000;

  private RawHttp() {}

  /** Sends the lines, each ended by CR LF, and a blank line; gives the whole answer. */
  static String send(Product product, String... lines) {
    try (Socket socket = open(product, lines)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends the lines and gives the status alone: a server that refuses a body unread may keep the
   * connection open for it.
   */
  static int statusOf(Product product, String... lines) {
    try (Socket socket = open(product, lines)) {
      return status(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket open(Product product, String... lines) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port());
    socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    String request = String.join("\r\n", lines) + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  /** Status of an answer. */
  static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}

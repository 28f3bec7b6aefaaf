package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding I: who begins and does not end, and who speaks another protocol, stops nobody else. */
@ExtendWith(WithProduct.class)
class UnfinishedBodiesIT {

  /** More than the server has workers. */
  private static final int MANY = 210;

  private static final int SOON_MILLIS = 60_000;
  private static final int CLOSED_MILLIS = 180_000;

  @Test
  void theSiteAnswersWhileManyBodiesDoNotArrive(Product product) throws IOException {
    Client resident = Client.of(product);
    resident.get("/sign-in");
    List<Socket> unfinished = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        unfinished.add(begin(product));
      }
      long began = System.nanoTime();

      assertThat(resident.get("/").statusCode()).isEqualTo(200);
      assertThat(resident.get("/sign-in").statusCode()).isEqualTo(200);
      assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(SOON_MILLIS);
      assertThat(answerOf(unfinished.get(MANY - 1), SOON_MILLIS))
          .startsWith("HTTP/1.1 503")
          .contains("Retry-After: ", "Nothing was saved", "Ni chadwyd dim");
      assertThat(answerOf(unfinished.get(0), CLOSED_MILLIS))
          .as("a sender who pauses too long is let go, and has changed nothing")
          .doesNotContain("HTTP/1.1 302");
    } finally {
      for (Socket socket : unfinished) {
        socket.close();
      }
    }
    assertThat(
            resident
                .submit("/sign-in", Map.of("email", "a@b.example", "password", "x", "signIn", "x"))
                .statusCode())
        .as("a whole form afterwards")
        .isEqualTo(200);
  }

  /** The preface of HTTP/2 (RFC 9113, section 3.4) and the upgrade that RFC 7540 had. */
  @Test
  void http2InClearTextIsNotSpoken(Product product) throws IOException {
    try (Socket socket = open(product)) {
      write(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
      String answer = answerOf(socket, CLOSED_MILLIS);
      assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 ")).as(answer).isTrue();
    }
    String upgraded =
        RawHttp.send(
            product,
            "GET /health/live HTTP/1.1",
            "Host: localhost",
            "Connection: Upgrade, HTTP2-Settings, close",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA");
    assertThat(upgraded).doesNotContain("101 Switching").startsWith("HTTP/1.1 ");
  }

  private static Socket begin(Product product) throws IOException {
    Socket socket = open(product);
    write(
        socket,
        "POST /sign-in HTTP/1.1\r\nHost: localhost:"
            + product.port()
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n"
            + "Sec-Fetch-Site: same-origin\r\n\r\nemail=a");
    return socket;
  }

  private static Socket open(Product product) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), product.port());
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String answerOf(Socket socket, int millis) throws IOException {
    socket.setSoTimeout(millis);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

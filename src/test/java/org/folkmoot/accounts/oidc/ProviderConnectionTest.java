package org.folkmoot.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-11: what the site fetches, and what it does not. */
class ProviderConnectionTest {

  private final ProviderConnection open = new ProviderConnection(false);
  private final ProviderConnection local = new ProviderConnection(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://login.example.org",
        "http://localhost:8080",
        "file:///etc/passwd",
        "gopher://login.example.org",
        "jar:https://login.example.org!/x",
        "https://user@login.example.org",
        "https://user:word@login.example.org",
        "https://login.example.org/#part",
        "https:///path",
        "//login.example.org"
      })
  void addressesThatAreNotEncryptedOrOddAreRefused(String address) {
    assertThat(open.allows(URI.create(address))).isFalse();
    assertThatThrownBy(() -> open.get(URI.create(address))).isInstanceOf(Exception.class);
  }

  @Test
  void theSettingAllowsPlainTextOnThisMachineOnly() {
    assertThat(local.allows(URI.create("http://localhost:9000/x"))).isTrue();
    assertThat(local.allows(URI.create("http://127.0.0.1:9000/x"))).isTrue();
    assertThat(local.allows(URI.create("http://10.0.0.1/x"))).isFalse();
    assertThat(local.allows(URI.create("http://localhost.example.org/x"))).isFalse();
  }

  /** However the address is written, nothing arrives at the trap. */
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1", "2130706433", "[::ffff:127.0.0.1]"})
  void nothingConnectsToThisMachine(String host) throws IOException {
    try (ServerSocket trap = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(200);

      assertThatThrownBy(
              () -> open.get(URI.create("https://" + host + ":" + trap.getLocalPort() + "/")))
          .isInstanceOf(IOException.class);

      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void redirectsAreNotFollowed() throws IOException {
    AtomicInteger reached = new AtomicInteger();
    HttpServer server = server();
    server.createContext(
        "/from",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/to");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/to",
        exchange -> {
          reached.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    try {
      assertThatThrownBy(() -> local.get(address(server, "/from"))).hasMessageContaining("302");
      assertThat(reached).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void moreThanAMegabyteIsCutOff() throws IOException {
    HttpServer server = server();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[64 * 1024];
          try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 64; i++) {
              body.write(part);
            }
          }
        });
    try {
      assertThatThrownBy(() -> local.get(address(server, "/"))).hasMessageContaining("megabyte");
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  private static URI address(HttpServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}

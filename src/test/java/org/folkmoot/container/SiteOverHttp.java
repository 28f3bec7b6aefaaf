package org.folkmoot.container;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.folkmoot.councils.Council;

/** Asks the site for files and answers of the API as a stranger does, by the council's host. */
@RequestScoped
public class SiteOverHttp {

  private static final int LONGEST_WAIT_MILLIS = 60_000;

  @Inject private HttpServletRequest request;

  /** The whole answer, with its first line and headers. */
  public String get(Council council, String path) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), request.getLocalPort())) {
      socket.setSoTimeout(LONGEST_WAIT_MILLIS);
      String asked =
          "GET "
              + path
              + " HTTP/1.0\r\nHost: "
              + council.slug()
              + ".example\r\nAccept: */*\r\n\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

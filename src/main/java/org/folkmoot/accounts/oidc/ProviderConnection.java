package org.folkmoot.accounts.oidc;

import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which the site itself talks to a service (W-11): encrypted, to the open internet,
 * by no proxy, without following redirects, 5 seconds, a megabyte. A setting allows addresses of
 * one's own network, and services on this machine without encryption. Thread-safe.
 */
@ApplicationScoped
class ProviderConnection implements HTTPRequestSender {

  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int LARGEST = 1024 * 1024;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean local;

  /** For the container. */
  protected ProviderConnection() {
    this(false);
  }

  @Inject
  ProviderConnection(
      @ConfigProperty(name = "folkmoot.oidc.local", defaultValue = "false") boolean local) {
    this.local = local;
  }

  /** Whether an address may be talked to at all, as far as it can be told by looking at it. */
  boolean allows(URI address) {
    @Nullable String host = address.getHost();
    if (host == null || address.getUserInfo() != null || address.getFragment() != null) {
      return false;
    }
    boolean plain = "http".equalsIgnoreCase(address.getScheme());
    boolean here = THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    return "https".equalsIgnoreCase(address.getScheme()) || (plain && local && here);
  }

  /** Fetches a JSON text. */
  String get(URI address) throws IOException {
    ReadOnlyHTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
    @Nullable String body = answer.getBody();
    if (answer.getStatusCode() != 200 || body == null) {
      throw new IOException("answered with status " + answer.getStatusCode());
    }
    return body;
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    if (!allows(request.getURI())) {
      throw new IOException("an address that is not talked to");
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    HttpURLConnection connection =
        (HttpURLConnection) request.getURL().openConnection(Proxy.NO_PROXY);
    if (!local && connection instanceof HttpsURLConnection encrypted) {
      encrypted.setSSLSocketFactory(
          new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault()));
    }
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(Math.toIntExact(LONGEST.toMillis()));
    connection.setReadTimeout(Math.toIntExact(LONGEST.toMillis()));
    connection.setUseCaches(false);
    connection.setRequestMethod(request.getMethod().name());
    for (var header : request.getHeaderMap().entrySet()) {
      header.getValue().forEach(value -> connection.addRequestProperty(header.getKey(), value));
    }
    try {
      write(connection, request.getBody());
      return read(connection, end);
    } finally {
      connection.disconnect();
    }
  }

  /** Of a fixed length: otherwise the JDK would send a code twice when a connection breaks. */
  private static void write(HttpURLConnection connection, @Nullable String body)
      throws IOException {
    if (body == null) {
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(bytes.length);
    connection.getOutputStream().write(bytes);
  }

  private static HTTPResponse read(HttpURLConnection connection, long end) throws IOException {
    HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
    @Nullable String type = connection.getContentType();
    if (type != null) {
      answer.setHeader("Content-Type", type);
    }
    boolean failed = answer.getStatusCode() >= 400;
    try (InputStream in = failed ? connection.getErrorStream() : connection.getInputStream()) {
      if (in != null) {
        answer.setBody(readAll(in, end));
      }
    }
    return answer;
  }

  private static String readAll(InputStream in, long end) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    for (int read = in.read(part); read >= 0; read = in.read(part)) {
      all.write(part, 0, read);
      if (all.size() > LARGEST) {
        throw new IOException("more than a megabyte");
      }
      if (System.nanoTime() > end) {
        throw new IOException("took too long");
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}

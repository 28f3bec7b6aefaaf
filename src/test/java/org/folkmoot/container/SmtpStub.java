package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server of one thread that answers as a test wants: 250 to everything, and to a command
 * something else where told so. Keeps what it was sent.
 */
public final class SmtpStub implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();

  /** Listens on a port of this machine; 0 for any. */
  public SmtpStub(int port) {
    try {
      socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "smtp-stub");
    thread.setDaemon(true);
    thread.start();
  }

  /** A port that nobody listens on at this moment. */
  public static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers a command, by its beginning, in this way from now on; "." is the end of a letter. */
  public SmtpStub answering(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Lines that were commands, in their order. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Letters that were taken, as they came over the wire. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (SocketException e) {
        // the client left, or the test is over
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, answers.getOrDefault("connect", "220 stub"));
    String line = in.readLine();
    while (line != null && !line.equals("QUIT")) {
      commands.add(line);
      if (line.equals("DATA")) {
        say(out, "354 go on");
        String message = read(in);
        String answer = answer(".");
        if (answer.startsWith("2")) {
          messages.add(message);
        }
        say(out, answer);
      } else {
        say(out, answer(line));
      }
      line = in.readLine();
    }
  }

  private static String read(BufferedReader in) throws IOException {
    StringBuilder message = new StringBuilder();
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      message.append(line).append('\n');
      line = in.readLine();
    }
    return message.toString();
  }

  private String answer(String command) {
    return answers.entrySet().stream()
        .filter(entry -> command.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("250 as you like");
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

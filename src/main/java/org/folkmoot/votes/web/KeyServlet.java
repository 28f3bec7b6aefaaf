package org.folkmoot.votes.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.pages.Query;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.PartRefused;
import org.folkmoot.votes.TrusteeTallyService;
import org.folkmoot.votes.TrusteeWords;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a key holder's page talks to: which task there is, the list of ciphertexts
 * that it works on, its words; and it takes what the device has made. Secrets never come here.
 */
@WebServlet({"/key/work", "/key/words", "/key/ciphertexts"})
public final class KeyServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_TEXT = 1 << 20;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient KeyWork work;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient KeyToken token;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient CeremonyService ceremony;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient TrusteeTallyService tally;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient KeyReport report;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient Texts texts;

  /** For the container. */
  public KeyServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = Query.of(request);
    answering(
        response,
        () -> {
          switch (request.getServletPath()) {
            case "/key/words" -> write(response, words().toString());
            case "/key/ciphertexts" -> write(response, tally.list(query.get("election")));
            default ->
                write(response, work.task(query.get("board"), query.get("election")).toString());
          }
        });
  }

  private JsonObject words() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    TrusteeWords.of(texts).forEach(json::add);
    return json.build();
  }

  private static void write(HttpServletResponse response, String json) throws IOException {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Query query = Query.of(request);
    String board = query.get("board");
    answering(
        response,
        () -> {
          @Nullable String sent = request.getHeader("X-Folkmoot-Token");
          if (!request.getServletPath().equals("/key/work")
              || !token.isRight(board, Objects.requireNonNullElse(sent, ""))) {
            throw new NotAllowed();
          }
          if (query.get("task").equals(KeyReport.TASK)) {
            report.handIn(query.get("election"), request.getInputStream());
          } else {
            TrusteeTask task = TrusteeTask.find(query.get("task")).orElseThrow(NotFound::new);
            take(board, query.get("election"), task, request.getInputStream());
          }
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
  }

  private void take(String board, String election, TrusteeTask task, InputStream body)
      throws IOException {
    if (task.ofCeremony()) {
      ceremony.submit(board, task, texts(body, "files"));
    } else if (task == TrusteeTask.DRILL) {
      ceremony.drill(board, texts(body, "decryption"));
    } else {
      tally.submit(election, task, body);
    }
  }

  /** Texts by group, of which the body has an object with this name. */
  private static Map<String, String> texts(InputStream body, String name) throws IOException {
    String text = new String(body.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
    Map<String, String> read = new HashMap<>();
    try (JsonReader json = Json.createReader(new StringReader(text))) {
      Optional.ofNullable(json.readObject().getJsonObject(name))
          .ifPresent(
              all ->
                  all.forEach(
                      (group, value) -> {
                        if (value instanceof JsonString string) {
                          read.put(group, string.getString());
                        }
                      }));
    } catch (JsonException | ClassCastException e) {
      // no such object: the service says what is missing
      return Map.of();
    }
    return Map.copyOf(read);
  }

  /** Something that may be refused. */
  private interface Answer {
    void give() throws IOException;
  }

  private void answering(HttpServletResponse response, Answer answer) throws IOException {
    try {
      answer.give();
    } catch (PartRefused e) {
      refuse(response, e, e.conflict() ? 409 : 422, e.conflict() ? "key-step" : "key-part");
    } catch (NotAllowed e) {
      problem(response, 403, "key-access", texts.get("trustees.problem.access"));
    } catch (NotFound e) {
      problem(response, 404, "key-unknown", texts.get("trustees.problem.unknown"));
    } catch (RuleViolation e) {
      refuse(response, e, 422, "key-part");
    }
  }

  private void refuse(HttpServletResponse response, RuleViolation why, int status, String type)
      throws IOException {
    problem(response, status, type, texts.with(why.messageKey(), why.arguments().toArray()));
  }

  private void problem(HttpServletResponse response, int status, String type, String detail)
      throws IOException {
    JsonObject json =
        Json.createObjectBuilder()
            .add("type", "/problems/" + type)
            .add("title", texts.get("trustees.problem.title"))
            .add("status", status)
            .add("detail", detail)
            .build();
    byte[] content = json.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}

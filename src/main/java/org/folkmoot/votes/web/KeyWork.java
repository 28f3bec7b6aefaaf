package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.folkmoot.ballots.ElectionFacts;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTallyService;

/** Writes down as JSON what a board asks of a key holder now: one task. */
@RequestScoped
class KeyWork {

  private final CeremonyService ceremony;
  private final TrusteeTallyService tally;
  private final Texts texts;

  @Inject
  KeyWork(CeremonyService ceremony, TrusteeTallyService tally, Texts texts) {
    this.ceremony = ceremony;
    this.tally = tally;
    this.texts = texts;
  }

  /**
   * The task.
   *
   * @param election name of the vote that is meant, or empty for whatever comes first
   */
  JsonObject task(String board, String election) {
    BoardWork work = ceremony.work(board);
    Optional<TrusteeTallyService.Work> vote = findVote(work, election);
    TrusteeTask asked = work.task().or(() -> vote.map(TrusteeTallyService.Work::task)).orElse(null);
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("task", asked == null ? "wait" : asked.code())
            .add("board", board(work))
            .add("groups", groups());
    boolean ofVote = work.task().isEmpty() && vote.isPresent();
    if (ofVote) {
      addVote(json, board, vote.orElseThrow());
    } else {
      json.add("election", JsonValue.NULL);
    }
    if (asked == null) {
      addWaiting(json, work);
    } else if (asked != TrusteeTask.ANNOUNCE) {
      json.add("announcements", lists(work.announcements()));
      if (asked != TrusteeTask.SHARE) {
        json.add("shares", lists(work.shares()));
      }
    }
    if (asked == TrusteeTask.DRILL) {
      json.add("drill", work.drill());
      json.add("ciphertext", map(work.ciphertexts(), KeyWork::parsed));
      json.add("randomness", map(work.randomness(), Json::createValue));
    }
    if (!work.keys().isEmpty()) {
      json.add("trustees", map(work.keys(), Json::createValue));
    }
    return json.build();
  }

  private Optional<TrusteeTallyService.Work> findVote(BoardWork work, String election) {
    return tally.listWork(work.board()).stream()
        .filter(one -> election.isEmpty() || one.election().slug().equals(election))
        .findFirst();
  }

  private JsonObjectBuilder board(BoardWork work) {
    BoardDetails board = work.board();
    return Json.createObjectBuilder()
        .add("name", board.slug())
        .add("title", texts.text(board.title()))
        .add("threshold", board.threshold())
        .add("trustees", board.size())
        .add("number", work.place())
        .add("ceremony", board.ceremony())
        .add(
            "names",
            Json.createArrayBuilder(board.seats().stream().map(SeatDetails::name).toList()))
        .add("groups", groups());
  }

  private static JsonArrayBuilder groups() {
    return Json.createArrayBuilder(KeyGroups.ALL);
  }

  private void addVote(JsonObjectBuilder json, String board, TrusteeTallyService.Work vote) {
    String name = vote.election().slug();
    json.add(
            "election",
            Json.createObjectBuilder()
                .add("id", name)
                .add("title", texts.text(vote.election().title()))
                .add("uuid", vote.election().uuid()))
        .add("group", vote.election().group())
        .add("record", vote.record())
        .add("fingerprint", vote.fingerprint())
        .add("publicKey", ElectionFacts.publicKeyOf(vote.record()))
        .add("owner", vote.owner())
        .add("step", vote.step())
        .add("shuffles", vote.shuffles())
        .add("ciphertexts", "/key/ciphertexts?board=" + board + "&election=" + name)
        .add("archive", "/key/archive?board=" + board + "&election=" + name)
        .add(
            "log",
            Json.createObjectBuilder()
                .add("url", "/api/v1/elections/" + name + "/log")
                .add("origin", vote.logOrigin())
                .add("key", vote.logKey()));
  }

  private static void addWaiting(JsonObjectBuilder json, BoardWork work) {
    List<String> missing =
        work.board().made()
            ? work.board().seats().stream()
                .filter(seat -> !seat.open().isEmpty())
                .map(SeatDetails::name)
                .toList()
            : work.missing();
    String reason = work.lost() ? "lost" : missing.isEmpty() ? "nothing" : "others";
    json.add("reason", reason)
        .add("until", JsonValue.NULL)
        .add("missing", Json.createArrayBuilder(missing));
  }

  private static JsonObjectBuilder lists(Map<String, List<String>> all) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(all).forEach((group, list) -> json.add(group, Json.createArrayBuilder(list)));
    return json;
  }

  private static JsonObjectBuilder map(Map<String, String> all, Function<String, JsonValue> value) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(all).forEach((group, text) -> json.add(group, value.apply(text)));
    return json;
  }

  private static JsonValue parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}

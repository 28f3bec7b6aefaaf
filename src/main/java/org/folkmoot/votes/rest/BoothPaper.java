package org.folkmoot.votes.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardKeys;
import org.folkmoot.trustees.SeatDetails;
import org.folkmoot.votes.BoothRequests;
import org.folkmoot.votes.BoothWords;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.WithdrawalService;

/** The ballot paper as the booth reads it: all that is needed to lock a ballot. */
@RequestScoped
class BoothPaper {

  private final BoardKeys boards;
  private final ExtensionService extensions;
  private final WithdrawalService withdrawals;
  private final PotService pots;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;
  private final Clock clock;

  @Inject
  BoothPaper(
      BoardKeys boards,
      ExtensionService extensions,
      WithdrawalService withdrawals,
      PotService pots,
      CurrentCouncil currentCouncil,
      Texts texts,
      Clock clock) {
    this.boards = boards;
    this.extensions = extensions;
    this.withdrawals = withdrawals;
    this.pots = pots;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
    this.clock = clock;
  }

  /** The paper, in the words of whoever asks. */
  JsonObject of(ElectionDetails election, PublicLogService.Frozen frozen) {
    JsonArrayBuilder registrars = Json.createArrayBuilder();
    frozen.registrarKeys().forEach(registrars::add);
    JsonArrayBuilder languages = Json.createArrayBuilder();
    for (Locale one : currentCouncil.get().languages()) {
      languages.add(
          Json.createObjectBuilder().add("code", one.getLanguage()).add("name", ownName(one)));
    }
    JsonArrayBuilder questions = Json.createArrayBuilder();
    election.questions().forEach(question -> questions.add(question(election, question)));
    JsonObjectBuilder words = Json.createObjectBuilder();
    BoothWords.of(texts).forEach(words::add);
    return Json.createObjectBuilder()
        .add("id", election.slug())
        .add("uuid", election.uuid())
        .add("title", texts.text(election.title()))
        .add("state", election.state().code())
        .add("opensAt", election.opensAt().toString())
        .add("closesAt", election.closesAt().toString())
        .add("now", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("practice", false)
        .add(
            "election",
            Base64.getEncoder().encodeToString(frozen.record().getBytes(StandardCharsets.UTF_8)))
        .add("electionHash", election.electionHash())
        .add("registrars", registrars)
        .add(
            "log",
            Json.createObjectBuilder().add("origin", frozen.origin()).add("key", frozen.logKey()))
        .add("key", keyOf(election))
        .add(
            "council",
            Json.createObjectBuilder()
                .add("name", currentCouncil.get().name())
                .add("zone", currentCouncil.get().zone().getId())
                .add("currency", election.currency().getCurrencyCode()))
        .add("language", texts.locale().getLanguage())
        .add("languages", languages)
        .add("questions", questions)
        .add("words", words)
        .add("links", links(election))
        .add("extensions", extensions(election))
        .add("visit", visit(election))
        .build();
  }

  /** What a language calls itself, for those who read no other. */
  private static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  private JsonObjectBuilder keyOf(ElectionDetails election) {
    String council = currentCouncil.get().name();
    if (!election.ofBoard()) {
      return Json.createObjectBuilder()
          .add("kind", "council")
          .add("text", texts.with("votes.key.council", council));
    }
    BoardDetails board = boards.get(election.boardId());
    String names =
        board.seats().stream()
            .map(SeatDetails::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", "));
    return Json.createObjectBuilder()
        .add("kind", "board")
        .add("threshold", board.threshold())
        .add("trustees", board.size())
        .add(
            "text",
            texts.with(
                "votes.key.trustees",
                texts.number(board.size()),
                texts.number(board.threshold()),
                names,
                council));
  }

  /** All votes that are cast in one visit; empty for a vote that stands alone. */
  private JsonArrayBuilder visit(ElectionDetails election) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    List<ElectionDetails> visit = pots.visitOf(election);
    if (visit.size() > 1) {
      visit.forEach(
          one ->
              all.add(
                  Json.createObjectBuilder()
                      .add("id", one.slug())
                      .add("uuid", one.uuid())
                      .add("title", texts.text(one.title()))
                      .add("state", one.state().code())
                      .add("closesAt", one.closesAt().toString())));
    }
    return all;
  }

  /** Later ends that hold, with why. */
  private JsonArrayBuilder extensions(ElectionDetails election) {
    JsonArrayBuilder moved = Json.createArrayBuilder();
    extensions
        .listConfirmed(election)
        .forEach(
            one ->
                moved.add(
                    Json.createObjectBuilder()
                        .add("endedAt", one.endedAt().toString())
                        .add("closesAt", one.closesAt().toString())
                        .add("reason", texts.text(one.reason()))));
    return moved;
  }

  private static JsonObjectBuilder links(ElectionDetails election) {
    String booth = "/booth?vote=" + election.slug();
    return Json.createObjectBuilder()
        .add("vote", "/vote?name=" + election.slug())
        .add("signIn", BoothRequests.signIn(booth))
        .add("help", "/help")
        .add("desk", "/help")
        .add("report", "/vote/report?name=" + election.slug())
        .add("privacy", "/privacy")
        .add("home", "/");
  }

  private JsonObjectBuilder question(ElectionDetails election, QuestionForm question) {
    boolean summed = !election.shuffled();
    JsonArrayBuilder options = Json.createArrayBuilder();
    question.options().forEach(option -> options.add(option(election, option)));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", question.kind().code())
            .add("text", texts.text(question.text()))
            .add("hint", texts.text(question.hint()))
            .add("min", question.kind() == QuestionKind.SEVERAL ? question.min() : 1)
            .add("max", mostOf(question))
            .add("blank", question.blank() || !summed)
            .add("options", options);
    if (question.kind() == QuestionKind.KNAPSACK) {
      json.add("budget", election.budget());
    } else {
      json.add("budget", JsonValue.NULL);
    }
    if (question.kind() == QuestionKind.POINTS) {
      json.add("points", question.points());
    } else {
      json.add("points", JsonValue.NULL);
    }
    if (question.kind() == QuestionKind.GRADES) {
      JsonArrayBuilder grades = Json.createArrayBuilder();
      question.grades().forEach(grade -> grades.add(texts.text(grade)));
      json.add("grades", grades);
    } else {
      json.add("grades", JsonValue.NULL);
    }
    return json;
  }

  private static int mostOf(QuestionForm question) {
    return switch (question.kind()) {
      case SEVERAL, APPROVAL -> question.max();
      case YES_NO, ONE, PROJECT -> 1;
      case RANKING, GRADES, POINTS, KNAPSACK -> question.options().size();
    };
  }

  private JsonObjectBuilder option(ElectionDetails election, VoteOption option) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("text", texts.text(option.text()))
            .add("summary", summary(election, option));
    if (election.ofRound()) {
      return json.add("cost", option.cost())
          .add("ward", option.ward())
          .add("category", option.category())
          .add("href", BoothRequests.project(election.round(), option.code()));
    }
    return json.add("cost", JsonValue.NULL).add("ward", "").add("category", "").add("href", "");
  }

  /** What a project is; before that, that it was withdrawn meanwhile. */
  private String summary(ElectionDetails election, VoteOption option) {
    return withdrawals.listConfirmed(election).stream()
        .filter(one -> one.code().equals(option.code()))
        .findFirst()
        .map(
            one ->
                texts.with(
                    "votes.withdraw.note",
                    texts.dateTime(one.at()),
                    texts.text(one.reason()),
                    texts.text(option.summary())))
        .map(String::strip)
        .orElseGet(() -> texts.text(option.summary()));
  }
}

package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.Amount;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.VoteOption;

/** Says in words how far a vote is, who is asked, and how a ballot is filled in. */
@Named("voteWords")
@RequestScoped
public class VoteWords {

  private final Participation participation;
  private final Texts texts;

  @Inject
  VoteWords(Participation participation, Texts texts) {
    this.participation = participation;
    this.texts = texts;
  }

  /** How far it is, in one or two words. */
  public String state(ElectionDetails election) {
    return texts.get("votes.state." + election.state().name());
  }

  /** Look of the tag that says so. */
  public String stateKind(ElectionDetails election) {
    return switch (election.state()) {
      case OPEN -> "open";
      case COUNTED, ARCHIVED -> "success";
      case ABORTED -> "danger";
      case DRAFT, CONFIRMED -> "";
      case CLOSED, SHUFFLING, DECRYPTING -> "info";
    };
  }

  /** What its dates mean now, in one sentence. */
  public String when(ElectionDetails election) {
    return switch (election.state()) {
      case DRAFT, CONFIRMED -> texts.with("votes.when.ahead", opens(election), closes(election));
      case OPEN -> texts.with("votes.when.open", closes(election));
      case CLOSED, SHUFFLING, DECRYPTING -> texts.with("votes.when.counting", closes(election));
      case COUNTED, ARCHIVED -> texts.with("votes.when.counted", closes(election));
      case ABORTED -> texts.with("votes.when.aborted", texts.dateTime(election.stateSince()));
    };
  }

  /** When it begins. */
  public String opens(ElectionDetails election) {
    return texts.dateTime(election.opensAt());
  }

  /** When it ends. */
  public String closes(ElectionDetails election) {
    return texts.dateTime(election.closesAt());
  }

  /** Who is asked, for example “Residents of Riverside, 16 and older”. */
  public String audience(ProcessDetails process, ElectionDetails election) {
    Audience audience = election.pot().narrow(process.audiences().of(Activity.VOTE));
    String who =
        texts.with(
            "processes.audience." + audience.who().name(),
            String.join(", ", participation.namesOf(audience)));
    return election.youngest() == 0
        ? who
        : texts.with("votes.audience.aged", who, election.youngest());
  }

  /** What a pot holds: its projects and its money, or its questions. */
  public String holds(ElectionDetails election) {
    if (!election.ofRound()) {
      return texts.count("votes.pots.questions", election.questions().size());
    }
    long projects = election.questions().stream().mapToLong(one -> one.options().size()).sum();
    return texts.count(
        "votes.pots.projects",
        projects,
        texts.money(new Amount(election.budget(), election.currency())));
  }

  /** Name of a kind of question. */
  public String kind(QuestionKind kind) {
    return texts.get("votes.kind." + kind.name());
  }

  /** How the question is answered, in one sentence. */
  public String rule(ElectionDetails election, QuestionForm question) {
    String key = "votes.fill." + question.kind().name();
    return switch (question.kind()) {
      case SEVERAL -> texts.with(key, texts.number(question.min()), texts.number(question.max()));
      case APPROVAL -> texts.with(key, texts.number(question.max()));
      case POINTS -> texts.with(key, texts.number(question.points()));
      case KNAPSACK ->
          texts.with(key, texts.money(new Amount(election.budget(), election.currency())));
      case GRADES ->
          texts.with(key, String.join(", ", question.grades().stream().map(texts::text).toList()));
      case YES_NO, ONE, RANKING, PROJECT -> texts.get(key);
    };
  }

  /** What stands beside an option: its cost, ward and category, as far as there are any. */
  public String aside(ElectionDetails election, VoteOption option) {
    List<String> parts = new java.util.ArrayList<>();
    if (option.cost() > 0) {
      parts.add(texts.money(new Amount(option.cost(), election.currency())));
    }
    if (!option.ward().isEmpty()) {
      parts.add(option.ward());
    }
    if (!option.category().isEmpty()) {
      parts.add(option.category());
    }
    return String.join(" · ", parts);
  }

  /** How the ballots will be opened, in one sentence. */
  public String opening(ElectionDetails election) {
    return texts.get(election.shuffled() ? "votes.opening.shuffled" : "votes.opening.summed");
  }
}

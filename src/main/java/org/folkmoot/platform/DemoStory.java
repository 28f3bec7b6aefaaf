package org.folkmoot.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.folkmoot.moderation.Decision;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.proposals.Answer;
import org.folkmoot.texts.LocalizedText;

/**
 * A process of the demo as its file tells it: what people proposed in it, said about that, and were
 * answered. Days count from the day on which the demo is made.
 *
 * @param title its name; a process of this name that is there gets the ideas
 * @param summary what it is about
 * @param phases in order of time
 * @param categories their names
 * @param picture what is drawn for the process
 * @param known supports for ideas that are there, by title
 * @param ideas in order of time
 */
record DemoStory(
    LocalizedText title,
    LocalizedText summary,
    List<Span> phases,
    List<LocalizedText> categories,
    Optional<Drawn> picture,
    Map<String, Integer> known,
    List<Idea> ideas) {

  /** A phase, from one day to another. */
  record Span(PhaseKind kind, int from, int to) {}

  /** A picture with the words for people who do not see it. */
  record Drawn(DemoDrawing drawing, LocalizedText words) {}

  /** A document of one line. */
  record Document(String name, LocalizedText words, String line) {}

  /**
   * What the council says.
   *
   * @param cost in whole units of the currency
   * @param reason number of a reason of the list, from 0; negative for none
   */
  record Reply(
      Answer state, LocalizedText text, OptionalLong cost, LocalizedText responsible, int reason) {}

  /**
   * What a moderator meets: a report, and what came of it.
   *
   * @param rule number of the rule that is broken, from 0; negative if none is
   * @param note what the reporter says
   * @param decision what was decided; empty while it waits
   * @param words why
   */
  record Case(int rule, String note, Optional<Decision> decision, LocalizedText words) {}

  /**
   * An idea.
   *
   * @param author first part of their address; empty for one that came on paper
   * @param onBehalf who handed it in on paper; may be empty
   * @param days how many days ago it was published
   * @param cost in whole units of the currency
   * @param withdrawn why its author took it back; empty if nobody did
   */
  record Idea(
      String author,
      String onBehalf,
      int days,
      Locale language,
      String title,
      String text,
      String ward,
      String place,
      OptionalLong cost,
      String category,
      int supports,
      String withdrawn,
      Optional<Reply> answer,
      Optional<Drawn> picture,
      Optional<Document> document,
      Optional<Case> moderation,
      List<Said> comments) {

    boolean isFromPaper() {
      return author.isEmpty();
    }
  }

  /**
   * A comment.
   *
   * @param stance empty for a reply
   * @param deleted whether its author deleted it
   */
  record Said(
      String author,
      String stance,
      String text,
      int helpful,
      boolean deleted,
      Optional<Case> moderation,
      List<Said> replies) {}
}

package org.folkmoot.votes;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.trustees.BoardService;

/** What somebody typed about an election, made fit to be stored. */
final class TypedElection {

  static final int MOST_QUESTIONS = 10;
  static final int MOST_OPTIONS = 254;
  private static final int MOST_GRADES = 10;
  private static final int MOST_POINTS = 255;
  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_OPTION = 500;
  private static final int LONGEST_SUMMARY = 4_000;
  private static final int LONGEST_REASON = 1_000;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

  private TypedElection() {}

  /**
   * The form as it is stored.
   *
   * @throws VoteRefusal for what cannot be stored even in a draft
   */
  static ElectionForm tidy(ElectionForm form) {
    if (!form.closesAt().isAfter(form.opensAt())) {
      throw VoteRefusal.endsBeforeItBegins();
    }
    if (form.youngest() != 0 && form.youngest() != 16 && form.youngest() != 18) {
      throw VoteRefusal.numberWrong("youngest");
    }
    if (form.shuffles() < 1 || form.shuffles() > BoardService.MOST) {
      throw VoteRefusal.numberWrong("shuffles");
    }
    if (form.questions().size() > MOST_QUESTIONS) {
      throw VoteRefusal.tooMany(MOST_QUESTIONS);
    }
    return new ElectionForm(
        line("title", form.title(), LONGEST_TITLE, true),
        lines("description", form.description(), LONGEST_SUMMARY),
        form.opensAt().truncatedTo(ChronoUnit.SECONDS),
        form.closesAt().truncatedTo(ChronoUnit.SECONDS),
        form.round().strip(),
        form.youngest(),
        form.questions().stream().map(TypedElection::tidy).toList(),
        form.board().strip(),
        form.shuffles());
  }

  private static QuestionForm tidy(QuestionForm question) {
    if (question.options().size() > MOST_OPTIONS) {
      throw VoteRefusal.tooMany(MOST_OPTIONS);
    }
    if (question.grades().size() > MOST_GRADES) {
      throw VoteRefusal.tooMany(MOST_GRADES);
    }
    requireWithin("min", question.min(), MOST_OPTIONS);
    requireWithin("max", question.max(), MOST_OPTIONS);
    requireWithin("points", question.points(), MOST_POINTS);
    return new QuestionForm(
        question.kind(),
        line("question", question.text(), LONGEST_QUESTION, true),
        lines("hint", question.hint(), LONGEST_SUMMARY),
        question.min(),
        question.max(),
        question.blank(),
        question.points(),
        question.grades().stream()
            .map(grade -> line("grades", grade, LONGEST_OPTION, true))
            .toList(),
        question.options().stream().map(TypedElection::tidy).toList());
  }

  private static VoteOption tidy(VoteOption option) {
    return new VoteOption(
        option.code(),
        line("options", option.text(), LONGEST_OPTION, true),
        lines("options", option.summary(), LONGEST_SUMMARY),
        option.cost(),
        option.ward(),
        option.category());
  }

  private static void requireWithin(String field, int number, int most) {
    if (number < 0 || number > most) {
      throw VoteRefusal.numberWrong(field);
    }
  }

  /** A reason, which everybody will read. */
  static LocalizedText reason(LocalizedText typed) {
    LocalizedText reason = lines("reason", typed, LONGEST_REASON);
    if (reason.isEmpty()) {
      throw VoteRefusal.reasonMissing();
    }
    return reason;
  }

  /** An announcement to those who are asked. */
  static LocalizedText announcement(LocalizedText typed) {
    LocalizedText text = lines("text", typed, LONGEST_SUMMARY);
    if (text.isEmpty()) {
      throw VoteRefusal.textMissing("text");
    }
    return text;
  }

  /** Lines in one language. */
  static String plain(String field, String typed, int longest) {
    return lines(field, LocalizedText.of(java.util.Locale.ENGLISH, typed), longest).main().strip();
  }

  private static LocalizedText line(
      String field, LocalizedText typed, int longest, boolean required) {
    LocalizedText tidy = each(field, typed, longest, "[\\n\\t]+");
    if (required && tidy.isEmpty()) {
      throw VoteRefusal.textMissing(field);
    }
    return tidy;
  }

  private static LocalizedText lines(String field, LocalizedText typed, int longest) {
    return each(field, typed, longest, "\\t");
  }

  private static LocalizedText each(String field, LocalizedText typed, int longest, String blanks) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, String> text : typed.byLanguage().entrySet()) {
      String lines = text.getValue().replace("\r\n", "\n").replace('\r', '\n');
      String tidy =
          Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
              .replaceAll(blanks, " ");
      if (tidy.length() > longest) {
        throw VoteRefusal.textTooLong(field, longest, tidy.length());
      }
      texts.put(text.getKey(), tidy);
    }
    return LocalizedText.of(texts);
  }

  /** Projects of a round as options. */
  static List<QuestionForm> withOptions(List<QuestionForm> questions, List<VoteOption> options) {
    return questions.stream().map(question -> question.withOptions(options)).toList();
  }
}

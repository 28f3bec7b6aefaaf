package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.accounts.Addressee;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.brand.CouncilBrands;
import org.folkmoot.mail.Letter;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/**
 * The e-mails about notices: at most eight lines, by process, each with its link. Names of people
 * and titles are in them, words of comments are not: what is hidden later must not lie in
 * mailboxes.
 */
@ApplicationScoped
class NoticeLetters {

  private static final int MOST_LINES = 8;
  private static final String PAGE = "/notifications";

  private final CurrentCouncil currentCouncil;
  private final CouncilBrands brands;
  private final UnsubscribeTokens tokens;

  @Inject
  NoticeLetters(CurrentCouncil currentCouncil, CouncilBrands brands, UnsubscribeTokens tokens) {
    this.currentCouncil = currentCouncil;
    this.brands = brands;
    this.tokens = tokens;
  }

  /**
   * The letter about some things.
   *
   * @param groups the latest first; at least one
   * @param code the reader's code for {@link UnsubscribeTokens}
   */
  Letter write(MailRound round, Addressee reader, List<NoticeGroup> groups, String code) {
    if (round.now() && groups.size() == 1) {
      return alone(reader, groups.get(0)).stoppedAt(stop(code, groups.get(0).topic())).inBulk();
    }
    Council council = currentCouncil.get();
    int count = groups.stream().mapToInt(NoticeGroup::count).sum();
    String template = round.now() ? "notifications.mail.now" : "notifications.mail.digest";
    return Letter.of(
            reader.email(), reader.locale(), template, reader.name(), council.name(), count)
        .withSections(sections(groups, textsFor(reader)))
        .withLink(PAGE)
        .stoppedAt(stop(code, UnsubscribeTokens.ALL))
        .inBulk();
  }

  private String stop(String code, String topic) {
    return UnsubscribeTokens.PATH + tokens.token(code, topic);
  }

  private Letter alone(Addressee reader, NoticeGroup group) {
    Happening happening = group.latest();
    Optional<Happening.OwnLetter> letter = happening.letter(group.topic());
    if (group.count() == 1 && letter.isPresent()) {
      Happening.OwnLetter own = letter.get();
      List<Object> values = new ArrayList<>(List.of(reader.name()));
      own.values().forEach(value -> values.add(value.shownTo(reader.locale())));
      return Letter.of(reader.email(), reader.locale(), own.template(), values.toArray())
          .withLink(happening.path());
    }
    return Letter.of(
            reader.email(),
            reader.locale(),
            "notifications.mail.one",
            reader.name(),
            NoticeWords.line(textsFor(reader), group),
            happening.place().process().shownTo(reader.locale()))
        .withLink(happening.path());
  }

  private Texts textsFor(Addressee reader) {
    return brands.texts(currentCouncil.find(), Texts.languageFor(reader.locale()));
  }

  private static List<Letter.Section> sections(List<NoticeGroup> groups, Texts texts) {
    Map<LocalizedText, List<Letter.Line>> byProcess = new LinkedHashMap<>();
    groups.stream()
        .limit(MOST_LINES)
        .forEach(
            group ->
                byProcess
                    .computeIfAbsent(group.latest().place().process(), key -> new ArrayList<>())
                    .add(new Letter.Line(NoticeWords.line(texts, group), group.latest().path())));
    List<Letter.Section> sections = new ArrayList<>();
    byProcess.forEach(
        (process, lines) -> sections.add(new Letter.Section(texts.text(process), lines)));
    int left = groups.size() - MOST_LINES;
    if (left > 0) {
      sections.add(
          new Letter.Section(
              "", List.of(new Letter.Line(texts.count("notifications.mail.more", left), PAGE))));
    }
    return sections;
  }
}

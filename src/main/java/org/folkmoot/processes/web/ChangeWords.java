package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.ChangeDetails;
import org.folkmoot.processes.ChangedPart;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.LocalizedTextConverter;
import org.folkmoot.texts.Texts;

/** Says in words what changed in a process. */
@RequestScoped
class ChangeWords {

  private final Texts texts;
  private final PhaseWords phases;
  private final ParticipationWords participation;

  @Inject
  ChangeWords(Texts texts, PhaseWords phases, ParticipationWords participation) {
    this.texts = texts;
    this.phases = phases;
    this.participation = participation;
  }

  ChangeLine line(ChangeDetails change, ZoneId zone) {
    return new ChangeLine(
        texts.date(LocalDate.ofInstant(change.at(), zone)),
        change.reason(),
        change.parts().stream().map(part -> new PartWords(name(part), words(part))).toList());
  }

  private String name(ChangedPart part) {
    return switch (part.subject()) {
      case TITLE, SUMMARY, APPROVAL -> texts.get("processes.change." + part.subject().name());
      case DAYS -> phases.name(PhaseKind.valueOf(part.detail()));
      case OPEN, NOTE ->
          texts.with(
              "processes.change." + part.subject().name(),
              phases.name(PhaseKind.valueOf(part.detail())));
      case AUDIENCE ->
          texts.with(
              "processes.change.AUDIENCE", participation.name(Activity.valueOf(part.detail())));
    };
  }

  private String words(ChangedPart part) {
    if (part.before().isEmpty()) {
      return texts.with("processes.change.added", value(part, part.after()));
    } else if (part.after().isEmpty()) {
      return texts.with("processes.change.gone", value(part, part.before()));
    }
    return texts.with(
        "processes.change.moved", value(part, part.before()), value(part, part.after()));
  }

  private String value(ChangedPart part, String stored) {
    return switch (part.subject()) {
      case TITLE, SUMMARY, NOTE -> text(stored);
      case DAYS -> days(stored);
      case OPEN ->
          stored.isEmpty()
              ? texts.get("processes.change.nothing")
              : Activity.read(stored).stream()
                  .map(participation::name)
                  .collect(Collectors.joining(", "));
      case AUDIENCE -> participation.audience(Audience.read(stored));
      case APPROVAL -> texts.get("processes.change.APPROVAL." + stored);
    };
  }

  private String text(String stored) {
    LocalizedText text = new LocalizedTextConverter().convertToEntityAttribute(stored);
    return text == null ? "" : texts.text(text);
  }

  private String days(String stored) {
    String[] days = stored.split("/", 2);
    return texts.with(
        "processes.phase.when",
        texts.date(LocalDate.parse(days[0])),
        texts.date(LocalDate.parse(days[1])));
  }
}

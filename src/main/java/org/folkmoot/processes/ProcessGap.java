package org.folkmoot.processes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that residents would miss in a process.
 *
 * @param part what is missing
 * @param phase the phase that it belongs to, if it belongs to one
 * @param language the language in which it is missing, if it is there in another
 */
public record ProcessGap(Part part, Optional<PhaseKind> phase, Optional<Locale> language) {

  /** What can be missing. */
  public enum Part {
    /** Not one phase, so nobody knows when anything happens. */
    PHASES,
    /** The title in a language. */
    TITLE,
    /** The summary in a language. */
    SUMMARY,
    /** What happens in a phase, in a language. */
    NOTE,
    /** The council’s own rules for what people write, where they are going to. */
    RULES,
    /** Reasons by which the council refuses ideas, where ideas are asked for. */
    REASONS
  }

  /** A gap of the whole process. */
  public static ProcessGap of(Part part) {
    return new ProcessGap(part, Optional.empty(), Optional.empty());
  }

  /** Whether no process is published without it, whatever its facilitator says. */
  public boolean blocks() {
    return part == Part.RULES || part == Part.REASONS;
  }

  static List<ProcessGap> untranslated(Part part, LocalizedText text, List<Locale> languages) {
    return text.missing(languages).stream()
        .map(language -> new ProcessGap(part, Optional.empty(), Optional.of(language)))
        .toList();
  }
}

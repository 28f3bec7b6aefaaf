package org.folkmoot.archives;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.councils.Council;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** The words of an archive in one of the council's languages. */
final class ArchiveWords {

  private final Texts texts;
  private final Council council;
  private final ProcessDetails process;
  private final String made;

  ArchiveWords(Council council, Locale language, ProcessDetails process, Instant made) {
    this.texts = Texts.of(Texts.languageFor(language), council.zone(), Map.of());
    this.council = council;
    this.process = process;
    this.made = texts.dateTime(made);
  }

  Texts texts() {
    return texts;
  }

  String get(String key) {
    return texts.get(key);
  }

  String of(LocalizedText text) {
    return texts.text(text);
  }

  /** Folder of the language's pages, with a slash at its end. */
  String folder() {
    return texts.locale().getLanguage() + "/";
  }

  /** A page; all but the first have a way back. */
  ArchivePage page(String title, String home) {
    String footer = texts.with("archives.page.footer", council.name(), of(process.title()), made);
    return new ArchivePage(texts, council.name(), title, home, footer);
  }
}

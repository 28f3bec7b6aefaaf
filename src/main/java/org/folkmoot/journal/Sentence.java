package org.folkmoot.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.folkmoot.entries.Particulars;
import org.folkmoot.texts.Texts;

/** Entries of the log in the words of the reader's language; plain text, for pages and files. */
public final class Sentence {

  private static final int PLACES = 10;
  private static final String ANY = "…";

  private Sentence() {}

  /** What was done, for example: Published the process “City budget”. */
  public static String of(RecordedEvent event, Texts texts) {
    Particulars particulars = event.particulars();
    if (particulars == null) {
      return texts.with(event.action(), everywhere(texts.get("journal.log.erased")));
    }
    List<Object> values = new ArrayList<>();
    values.add(particulars.subject());
    values.addAll(particulars.details());
    return texts.with(event.action(), values.toArray());
  }

  /** Who did it. */
  public static String actor(RecordedEvent event, Texts texts) {
    Particulars particulars = event.particulars();
    if (event.actorId() == 0) {
      return texts.get("journal.log.system");
    }
    if (event.actorId() == RecordedEvent.SOMEBODY) {
      return texts.get("journal.log.somebody");
    }
    return particulars == null || particulars.actorName().isEmpty()
        ? texts.with("journal.log.nameErased", String.valueOf(event.actorId()))
        : particulars.actorName();
  }

  /** The kind of action, for example: Published the process “…”. */
  public static String kind(String action, Texts texts) {
    return texts.with(action, everywhere(ANY));
  }

  private static Object[] everywhere(String text) {
    return Collections.nCopies(PLACES, text).toArray();
  }
}

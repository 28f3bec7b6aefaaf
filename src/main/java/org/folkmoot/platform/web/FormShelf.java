package org.folkmoot.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Kept forms, one for each key, bounded in number and size: the oldest goes first. Thread-safe. */
final class FormShelf {

  private final int mostForms;
  private final long mostCharacters;
  private final Duration time;
  private final Map<String, Shelved> forms = new LinkedHashMap<>();
  private long characters;

  FormShelf(int mostForms, long mostCharacters, Duration time) {
    this.mostForms = mostForms;
    this.mostCharacters = mostCharacters;
    this.time = time;
  }

  /** Keeps a form, unless it alone is too long, instead of an earlier one with the same key. */
  synchronized void put(String key, KeptForm form, Instant now) {
    remove(key);
    int size = form.size();
    if (size > KeptForm.LONGEST) {
      return;
    }
    forms.put(key, new Shelved(form, size, now.plus(time)));
    characters += size;
    Iterator<Shelved> oldest = forms.values().iterator();
    while (forms.size() > mostForms || characters > mostCharacters) {
      characters -= oldest.next().size;
      oldest.remove();
    }
  }

  /** Takes the form with this key out, if it is of this page and not too old. */
  synchronized Optional<KeptForm> take(String key, String page, Instant now) {
    Shelved found = forms.get(key);
    if (found == null || !found.form.page().equals(page)) {
      return Optional.empty();
    }
    remove(key);
    return found.until.isAfter(now) ? Optional.of(found.form) : Optional.empty();
  }

  private void remove(String key) {
    Shelved removed = forms.remove(key);
    characters -= removed == null ? 0 : removed.size;
  }

  /** Characters of all forms. */
  synchronized long characters() {
    return characters;
  }

  /** Number of forms. */
  synchronized int size() {
    return forms.size();
  }

  private record Shelved(KeptForm form, int size, Instant until) {}
}

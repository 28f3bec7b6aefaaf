package org.folkmoot.allocation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notices on one file, one of each kind and key, so that a thousand odd ballots do not hide the
 * one line that says that half of the file is missing. Not thread-safe.
 */
final class NoticeList {

  private static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::kind).thenComparing(Notice::line);

  private final Map<String, Notice> notices = new HashMap<>();

  void add(long line, Notice.Kind kind, String... arguments) {
    notices.merge(
        kind.isAboutAKey() ? kind.name() + ' ' + arguments[0] : kind.name(),
        new Notice(line, kind, 1, List.of(arguments)),
        (first, next) -> new Notice(first.line(), kind, first.times() + 1, first.arguments()));
  }

  /** In the order of the kinds. */
  List<Notice> toList() {
    return notices.values().stream().sorted(ORDER).toList();
  }
}

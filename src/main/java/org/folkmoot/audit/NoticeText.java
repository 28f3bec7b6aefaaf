package org.folkmoot.audit;

import java.util.List;
import java.util.Locale;
import org.folkmoot.allocation.Notice;

/** Notices on a file for people at a terminal. */
final class NoticeText {

  private NoticeText() {}

  static String of(Notice notice) {
    List<String> values =
        notice.arguments().stream().map(value -> value.replaceAll("\\p{Cntrl}", " ")).toList();
    String ballots = notice.times() == 1 ? "1 ballot" : notice.times() + " ballots";
    return switch (notice.kind()) {
      case COUNT_DIFFERS ->
          filled(
              "%s says %s, the file has %s: it may be incomplete",
              values.get(0), values.get(1), values.get(2));
      case TOO_MANY_PROJECTS ->
          invalid(notice, ballots, "mark %s projects, allowed are %s", values);
      case TOO_MANY_POINTS -> invalid(notice, ballots, "give %s points, allowed are %s", values);
      case TOO_MANY_FOR_ONE ->
          invalid(notice, ballots, "give %s points to one project, allowed are %s", values);
      case OVER_BUDGET -> invalid(notice, ballots, "mark projects for %s, allowed are %s", values);
      case LISTED_TWICE ->
          ballots
              + at(notice)
              + filled(" list a project twice (%s); it counts once", values.get(0));
      case TOTAL_DIFFERS ->
          filled(
              "%d totals differ from the ballots (first: %s of %s says %s, ballots give %s)",
              notice.times(), values.get(0), values.get(1), values.get(2), values.get(3));
      case WITHDRAWN ->
          filled(
              "%d projects have the cost that marks a withdrawn one (first: %s)",
              notice.times(), values.get(0));
      case OVER_COST_LIMIT ->
          ballots
              + at(notice)
              + filled(
                  " mark projects for more than max_sum_cost (%s, limit %s); counted in full",
                  values.get(0), values.get(1));
      case LIMIT_UNREADABLE ->
          filled("%s is no number (%s), so it limits nothing", values.get(0), values.get(1));
    };
  }

  private static String invalid(Notice notice, String ballots, String what, List<String> values) {
    return ballots
        + " invalid"
        + at(notice)
        + ": they "
        + filled(what, values.get(0), values.get(1))
        + "; counted as empty";
  }

  private static String filled(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  private static String at(Notice notice) {
    return notice.times() == 1
        ? " (line " + notice.line() + ")"
        : " (first in line " + notice.line() + ")";
  }
}

package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How large the body of a request may be. Forms with a file exist on a few pages only; everywhere
 * else such a body is refused unread. A test compares the list with the pages.
 */
final class BodyLimits {

  /** Largest form, in bytes. */
  static final long FORM = 1024L * 1024;

  /** Largest form of somebody who is not signed in, in bytes. */
  static final long STRANGERS_FORM = 64L * 1024;

  private static final long MEGABYTE = 1024L * 1024;

  /** Where the page of a key holder sends what its device made of all ballots of a vote. */
  private static final String KEY_WORK = "/key/work";

  private static final long MOST_OF_KEY = 64 * MEGABYTE;

  private static final Pattern BALLOT = Pattern.compile("/api/v1/elections/[^/]+/ballots");

  /** Pages with a file, and the largest form with it in bytes. */
  private static final Map<String, Long> UPLOADS =
      Map.of(
          "/key", 66 * MEGABYTE,
          "/proposal-files", 26 * MEGABYTE,
          "/staff/process-picture", 26 * MEGABYTE,
          "/staff/import", 64 * MEGABYTE,
          "/staff/map", 16 * MEGABYTE,
          "/staff/idea-import", 16 * MEGABYTE,
          "/staff/finance", 6 * MEGABYTE,
          "/staff/register", 64 * MEGABYTE,
          "/staff/letters", 4 * MEGABYTE);

  private BodyLimits() {}

  /** Pages that have a form with a file. */
  static Map<String, Long> uploads() {
    return UPLOADS;
  }

  /** Largest body of a request, in bytes, as far as the address and the kind of body tell. */
  static long largest(HttpServletRequest request) {
    if (RequestedPath.of(request).equals(KEY_WORK)) {
      return MOST_OF_KEY;
    }
    return isMultipart(request) ? largestWithFile(request) : FORM;
  }

  /** Whether somebody casts a ballot: who that is, is not looked up even if a cookie tells. */
  static boolean isBallot(HttpServletRequest request) {
    return BALLOT.matcher(RequestedPath.of(request)).matches();
  }

  /** Largest body of somebody who is not signed in; all who cast a ballot are that. */
  static long largestOfStranger(HttpServletRequest request) {
    return isBallot(request) ? FORM : STRANGERS_FORM;
  }

  /** Largest form with a file on the page of a request, in bytes. */
  static long largestWithFile(HttpServletRequest request) {
    return UPLOADS.getOrDefault(pageOf(request), FORM);
  }

  /** Whether the page has a form with a file. */
  static boolean takesFiles(HttpServletRequest request) {
    return UPLOADS.containsKey(pageOf(request));
  }

  /** Whether the body consists of parts, of whatever kind. */
  static boolean isMultipart(HttpServletRequest request) {
    return typeOf(request).startsWith("multipart/");
  }

  /** Whether the body is the form of a page without a file. */
  static boolean isForm(HttpServletRequest request) {
    return typeOf(request).startsWith("application/x-www-form-urlencoded");
  }

  private static String typeOf(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getContentType(), "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String pageOf(HttpServletRequest request) {
    return RequestedPath.of(request).replaceFirst("\\.xhtml$", "");
  }
}

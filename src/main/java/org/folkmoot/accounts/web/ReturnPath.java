package org.folkmoot.accounts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page to return to after signing in: a path of this host, never another address. */
final class ReturnPath {

  private static final String HOME = "/";
  private static final Pattern OWN_PATH =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~?=&%+-]{0,500}");

  private ReturnPath() {}

  /** The wanted path if it is one of ours, else the home page. */
  static String of(@Nullable String wanted) {
    return wanted != null && OWN_PATH.matcher(wanted).matches() ? wanted : HOME;
  }

  /** A path as the value of a parameter. */
  static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}

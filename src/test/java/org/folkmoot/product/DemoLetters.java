package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that the demo shows instead of sending them. */
final class DemoLetters {

  private static final Pattern CODE = Pattern.compile("\\b[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}\\b");
  private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

  private final Client reader;

  DemoLetters(Client reader) {
    this.reader = reader;
  }

  /** Text of the latest letter to an address whose subject holds these words. */
  String latest(String recipient, String subject) {
    Pattern row =
        Pattern.compile(
            "/demo/mail\\?letter=(\\d+)\">[^<]*"
                + Pattern.quote(subject)
                + "[^<]*</a></th>\\s*<td[^>]*><span>"
                + Pattern.quote(recipient));
    Matcher found = row.matcher(reader.get("/demo/mail").body());
    assertThat(found.find()).as("a letter “%s” to %s", subject, recipient).isTrue();
    String page = reader.get("/demo/mail?letter=" + found.group(1)).body();
    int start = page.indexOf("id=\"letterText\"");
    return page.substring(page.indexOf('>', start) + 1, page.indexOf("</pre>", start))
        .replace("&amp;", "&");
  }

  /** The code in a letter. */
  static String codeIn(String letter) {
    // an invented address may look like a code in its middle
    Matcher code = CODE.matcher(letter.replaceAll("\\S+@\\S+", ""));
    assertThat(code.find()).as(letter).isTrue();
    return code.group();
  }

  /** The path of the link in a letter. */
  static String linkIn(String letter) {
    Matcher link = LINK.matcher(letter);
    assertThat(link.find()).as(letter).isTrue();
    return link.group(1);
  }
}

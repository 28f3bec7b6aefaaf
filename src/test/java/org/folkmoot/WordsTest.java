package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words for people: British spelling, and one word for one thing. */
class WordsTest {

  private static final Path TEXTS = Path.of("src/main/resources/org/folkmoot/texts");

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?i)\\b(kilo)?(meters?|neighbors?|neighborhoods?|colors?|centers?|favorites?|honors?"
              + "|gray|canceled|traveled|labeled|behaviors?"
              + "|(recogn|organ|author|real|summar|apolog|custom|final|priorit|categor)iz\\w*)\\b");

  /** What comes by post or by hand is a letter; what comes by e-mail is an e-mail. */
  private static final Pattern ENGLISH_POST = Pattern.compile("(?i)\\bletters?\\b");

  private static final Pattern WELSH_POST = Pattern.compile("(?i)\\b(l?lythyr(au)?)(?!en)\\b");

  /** Texts about letters of paper, or about the letters of the alphabet. */
  private static final List<String> OF_PAPER =
      List.of(
          "residents.",
          "budgets.project.code",
          "platform.setup.currency",
          "accounts.signUpCode.code.hint",
          "trustee.keep.paper.hint",
          "trustee.part.words.help",
          "councils.form.hosts.hint");

  @Test
  void spellingIsBritish() {
    Properties english = read("messages.properties");

    assertThat(matching(english, AMERICAN)).isEmpty();
  }

  @Test
  void anEmailIsNeverCalledALetter() {
    assertThat(outside(matching(read("messages.properties"), ENGLISH_POST))).isEmpty();
    assertThat(outside(matching(read("messages_cy.properties"), WELSH_POST))).isEmpty();
  }

  private static List<String> outside(List<String> keys) {
    return keys.stream().filter(key -> OF_PAPER.stream().noneMatch(key::startsWith)).toList();
  }

  private static List<String> matching(Properties texts, Pattern pattern) {
    return new TreeSet<>(texts.stringPropertyNames())
        .stream().filter(key -> pattern.matcher(texts.getProperty(key)).find()).toList();
  }

  private static Properties read(String name) {
    Properties texts = new Properties();
    try (Stream<String> lines = Files.lines(TEXTS.resolve(name))) {
      texts.load(new StringReader(lines.collect(Collectors.joining("\n"))));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** AZ-9: what people type reaches neither the log of the program nor a file beside the database. */
class TypedValuesIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String email = "canary-" + mark + "@example.org";
  private final String name = "Nightingale " + mark;
  private final String password = "violet kettle " + mark;
  private final String wrong = "guessed wrongly " + mark;
  private final String postcode = "QQ" + mark.toUpperCase(Locale.ROOT);

  @Test
  void nothingOfItIsLogged() {
    Path folder = Product.newFolder("typed-values");
    try (Product product = Product.start(folder, Map.of())) {
      Client person = Client.of(product);
      DemoLetters letters = new DemoLetters(Client.of(product));
      person.submit("/sign-up", Map.of("email", email, "send", "x"));
      String letter = letters.latest(email, "Confirm");
      String link = DemoLetters.linkIn(letter);
      Map<String, String> form = Map.of("name", name, "password", password, "finish", "x");
      assertThat(person.submit(link, form).statusCode()).isEqualTo(302);
      assertThat(person.get("/account").body()).as("the canary lives").contains(mark);
      verify(person);
      Client stranger = Client.of(product);
      stranger.submit("/sign-in", Map.of("email", email, "password", wrong, "signIn", "x"));
      stranger.submit("/forgot-password", Map.of("email", email, "send", "x"));
      String reset = DemoLetters.linkIn(letters.latest(email, "Choose a new password"));
      assertThat(stranger.submit(reset, Map.of("password", "short" + mark, "reset", "x")))
          .isNotNull();
      assertThat(
              stranger.submit(reset, Map.of("password", password + "!", "reset", "x")).statusCode())
          .isEqualTo(302);
      breakForms(product);

      assertThat(product.log(0)).contains("Folkmoot is ready");
      assertThat(leaks(product.log(0), DemoLetters.codeIn(letter), link, reset)).isEmpty();
    }
    assertThat(filesWith(folder)).isEmpty();
  }

  private void verify(Client person) {
    person.submit(
        "/verify/match",
        Map.of(
            "name", name,
            "birthDay", "27",
            "birthMonth", "3",
            "birthYear", "1987",
            "postcode", postcode,
            "match", "x"));
    person.submit("/verify/letter", Map.of("code", "7KPM-" + mark, "use", "x"));
  }

  /** What no page sends: too long, broken, twice, without its hidden fields. */
  private void breakForms(Product product) {
    for (String page : List.of("/sign-up", "/sign-in", "/forgot-password", "/complaint")) {
      Client client = Client.of(product);
      Map<String, String> typed = new HashMap<>();
      typed.put("email", "\u0000" + email + "\ud83d");
      typed.put("password", password.repeat(400));
      typed.put("body", (name + "\n").repeat(2000));
      typed.put("kind", name);
      typed.put("jakarta.faces.ViewState", mark + password);
      typed.put(name, email);
      client.post(page, typed);
      client.submit(page, typed);
      client.get(page + "?token=" + mark + "%00&ref=%ff" + mark);
    }
  }

  private List<String> leaks(String log, String... secrets) {
    return Stream.concat(Stream.of(mark, mark.toUpperCase(Locale.ROOT), email), Stream.of(secrets))
        .filter(log::contains)
        .toList();
  }

  /** Files of the product that hold the mark, except for the database itself. */
  private List<String> filesWith(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(".mv.db"))
          .filter(file -> read(file).contains(mark))
          .map(Path::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** W-17: nobody writes to others in the council's name. */
@ExtendWith(WithProduct.class)
class LettersToStrangersIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theLetterToANewAddressRepeatsNothingThatWasTyped(Product product) {
    Client person = Client.of(product);
    DemoLetters letters = new DemoLetters(Client.of(product));
    String email = "own-" + mark + "@example.org";
    String stranger = "stranger-" + mark + "@example.org";
    person.submit("/sign-up", Map.of("email", email, "send", "x"));
    String link = DemoLetters.linkIn(letters.latest(email, "Confirm"));
    person.submit(
        link,
        Map.of(
            "name", "You have won, see https://" + mark + ".example",
            "password", "violet kettle " + mark,
            "finish", "x"));

    person.submit("/account/email", Map.of("email", stranger, "send", "x"));

    assertThat(letters.latest(stranger, "Confirm your new")).doesNotContain(mark + ".example");
    assertThat(letters.latest(email, "is about to change")).contains(mark + ".example");
  }
}

package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AppSeedTest {

  @Test
  void isBase32InLettersAndAddress() {
    AppSeed seed =
        AppSeed.of("fooba".getBytes(StandardCharsets.US_ASCII), "Cwm & Dŵr:a+b@example.org");

    assertThat(seed.letters()).isEqualTo("mzxw 6ytb");
    assertThat(seed.uri())
        .isEqualTo(
            "otpauth://totp/Cwm%20%26%20D%C5%B5r:a%2Bb%40example.org"
                + "?secret=MZXW6YTB&issuer=Cwm%20%26%20D%C5%B5r");
  }
}

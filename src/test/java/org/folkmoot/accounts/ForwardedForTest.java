package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AU-6, finding 30: one address for each household, whatever proxies write. */
class ForwardedForTest {

  private final ForwardedFor proxies = new ForwardedFor("127.0.0.1, 10.0.0.7 ::1,2001:db8::7");

  @Test
  void aConnectionWithoutProxyIsTheClient() {
    assertThat(proxies.client("198.51.100.4", List.of())).isEqualTo("198.51.100.4");
  }

  @Test
  void whatAStrangerWritesIsWorthNothing() {
    assertThat(proxies.client("198.51.100.4", List.of("203.0.113.9"))).isEqualTo("198.51.100.4");
    assertThat(new ForwardedFor("-").client("127.0.0.1", List.of("203.0.113.9")))
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 203.0.113.9",
        "203.0.113.9:51234 | 203.0.113.9",
        "1.1.1.1, 203.0.113.9 | 203.0.113.9",
        "203.0.113.9, 10.0.0.7 | 203.0.113.9",
        "1.1.1.1,203.0.113.9:1,10.0.0.7:443 | 203.0.113.9",
        "::ffff:203.0.113.9 | 203.0.113.9",
        "[::ffff:203.0.113.9]:443 | 203.0.113.9",
        "2001:db8:1:2:3::9 | 20010db800010002",
        "[2001:db8:1:2:3::9] | 20010db800010002",
        "[2001:db8:1:2:3::9]:443 | 20010db800010002",
        "2001:DB8:0001:2::9, 2001:db8:0:0::7 | 20010db800010002",
        "fe80::1%eth0 | fe80000000000000",
        "unknown | 127.0.0.1",
        "203.0.113.9, unknown | 127.0.0.1",
        "not-an-address.example | 127.0.0.1",
        "999.1.1.1 | 127.0.0.1"
      })
  void theLastAddressThatIsNoProxyIsTheClient(String header, String client) {
    assertThat(proxies.client("127.0.0.1", List.of(header))).isEqualTo(client);
  }

  @Test
  void severalLinesAreOneList() {
    List<String> lines = List.of("1.1.1.1", "203.0.113.9", "10.0.0.7");

    assertThat(proxies.client("127.0.0.1", lines)).isEqualTo("203.0.113.9");
  }

  @Test
  void aProxyIsKnownInEachSpellingOfItsAddress() {
    assertThat(proxies.client("0:0:0:0:0:0:0:1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
    assertThat(proxies.client("::ffff:127.0.0.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
  }

  @Test
  void twoAddressesOfOneHouseholdAreOneNetwork() {
    assertThat(proxies.client("2001:db8:1:2::9", List.of()))
        .isEqualTo(proxies.client("2001:db8:1:2:ffff::1", List.of()));
  }
}

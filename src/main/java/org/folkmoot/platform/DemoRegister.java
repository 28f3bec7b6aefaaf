package org.folkmoot.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The invented register of the demo: some people in each ward, with postcodes that no place has.
 * The first one is for whoever tries the demo: Demo Resident, born on 17 May 1990, ZZ1 1AA.
 */
final class DemoRegister {

  static final String FILE_NAME = "demo-register.csv";

  private static final int PEOPLE = 60;

  /** Wards of the demo. */
  static final List<String> WARDS =
      List.of("Old Town", "Riverside", "Northgate", "Hillcrest", "Eastfield", "Quayside");

  private static final List<String> FORENAMES =
      List.of("Ada", "Ben", "Carys", "Dewi", "Efa", "Farah", "Gwen", "Hari", "Ines", "Joe");
  private static final List<String> SURNAMES =
      List.of("Jones", "ap Rhys", "Smith", "Khan", "Llŷr", "O’Neill", "Novák", "Brown", "Wood");

  private DemoRegister() {}

  /** The register as a file. */
  static byte[] file() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    StringBuilder rows = new StringBuilder("reference,name,date of birth,postcode,ward\n");
    rows.append("DEMO-1,Demo Resident,1990-05-17,ZZ1 1AA,Old Town\n");
    for (int i = 2; i <= PEOPLE; i++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "DEMO-%d,%s %s,%d-%02d-%02d,ZZ%d %dAB,%s\n",
              i,
              FORENAMES.get(random.nextInt(FORENAMES.size())),
              SURNAMES.get(random.nextInt(SURNAMES.size())),
              1935 + random.nextInt(80),
              1 + random.nextInt(12),
              1 + random.nextInt(28),
              1 + random.nextInt(9),
              1 + random.nextInt(9),
              WARDS.get(random.nextInt(WARDS.size()))));
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }
}

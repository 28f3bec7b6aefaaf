package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {

  private static Set<String> added(String... arguments) {
    CommandLine main = new CommandLine(new FolkmootAudit());
    Commands.addTo(main, arguments);
    return main.getSubcommands().keySet();
  }

  @Test
  void eachIsFoundByItsName() {
    Set<String> all = added();

    assertThat(all).hasSize(18).contains("allocate", "verify", "trustee");
    for (String name : all) {
      assertThat(added(name, "x")).containsExactly(name);
    }
  }

  @Test
  void allAreThereWhereNoneIsNamed() {
    assertThat(added("--help")).isEqualTo(added());
    assertThat(added("verfy", "x.bel")).isEqualTo(added());
  }
}

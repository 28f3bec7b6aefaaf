package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseOptionsTest {

  @Test
  void h2WritesBeforeItConfirmsAndWaitsThreeSecondsForARow() {
    assertThat(DatabaseOptions.addTo("jdbc:h2:file:/data/folkmoot"))
        .isEqualTo(
            "jdbc:h2:file:/data/folkmoot;LOCK_TIMEOUT=3000;WRITE_DELAY=0;RETENTION_TIME=10000"
                + ";DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void postgreSqlGetsItsTimeOuts() {
    assertThat(DatabaseOptions.addTo("jdbc:postgresql://db/folkmoot"))
        .startsWith("jdbc:postgresql://db/folkmoot?options=-c%20lock_timeout=3s")
        .contains("idle_in_transaction_session_timeout", "statement_timeout");
    assertThat(DatabaseOptions.addTo("jdbc:postgresql://db/folkmoot?ssl=true"))
        .startsWith("jdbc:postgresql://db/folkmoot?ssl=true&options=");
  }

  @Test
  void whatTheSettingsSayStays() {
    String set = "jdbc:h2:mem:x;lock_timeout=9;db_close_on_exit=true";
    assertThat(DatabaseOptions.addTo(set)).isEqualTo(set);
    assertThat(DatabaseOptions.addTo("jdbc:postgresql://db/x?options=-c%20a=b"))
        .isEqualTo("jdbc:postgresql://db/x?options=-c%20a=b");
  }
}

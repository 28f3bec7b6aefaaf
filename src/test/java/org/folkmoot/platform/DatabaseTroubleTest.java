package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import java.sql.SQLException;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class DatabaseTroubleTest {

  @Test
  void aLockThatIsNotToBeHadPasses() {
    assertThat(DatabaseTrouble.isBusy(new SQLException("lock", "55P03"))).isTrue();
    assertThat(DatabaseTrouble.isBusy(new SQLException("lock", "HYT00", 50_200))).isTrue();
  }

  @Test
  void aTurnThatDidNotComePasses() {
    assertThat(
            DatabaseTrouble.isBusy(new IllegalStateException(new LockTimeoutException("no turn"))))
        .isTrue();
  }

  @Test
  void anEmptyPoolPassesHoweverDeepItIsWrapped() {
    Throwable pool =
        new IllegalStateException(
            "In-use connections equal max-pool-size and expired max-wait-time. Cannot allocate more"
                + " connections.");

    assertThat(DatabaseTrouble.isBusy(new RuntimeException(new SQLException(pool)))).isTrue();
  }

  @Test
  void aBrokenRuleOfTheTablesIsNoTraffic() {
    assertThat(DatabaseTrouble.isBusy(new SQLException("unique", "23505"))).isFalse();
    assertThat(DatabaseTrouble.isBusy(new IllegalStateException())).isFalse();
  }

  @Test
  void aFileOfH2ThatCannotBeWrittenIsTheEnd() {
    SQLException io =
        new JdbcSQLNonTransientConnectionException(
            "IO Exception", null, "90031", 90_031, null, null);

    assertThat(DatabaseTrouble.isFatal(new RuntimeException(io))).isTrue();
    assertThat(DatabaseTrouble.isFatal(new SQLException("other", "90031", 90_031))).isFalse();
    assertThat(DatabaseTrouble.isFatal(new SQLException("unique", "23505"))).isFalse();
  }
}

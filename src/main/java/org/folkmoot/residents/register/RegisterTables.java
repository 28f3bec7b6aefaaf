package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CurrentCouncil;

/**
 * The register as a whole, in statements about sets: a hundred thousand entities would be slow.
 * Runs on the connection of the transaction. Each statement names the council itself, because
 * EclipseLink's multitenancy does not see it.
 *
 * <p>Somebody is the same person as long as reference and date of birth are the same; a reference
 * that goes over to somebody else takes no rights along.
 */
@ApplicationScoped
class RegisterTables {

  private static final String SAME =
      " s.upload_id = ? and s.reference_hash = e.reference_hash and s.birth_hash = e.birth_hash";

  private static final String WARD =
      "(select w.id from ward w where w.council_id = e.council_id and w.name_key = s.ward_key)";

  private static final String IS_MISSING =
      " e.council_id = ? and not exists (select 1 from register_staged s where" + SAME + ")";

  private static final String HAS_REJECTED_ROW =
      " exists (select 1 from register_kept k where k.upload_id = ? and k.reference_hash ="
          + " e.reference_hash)";

  private static final String IS_GONE = IS_MISSING + " and not" + HAS_REJECTED_ROW;

  private static final String DIFFERS =
      " (s.match_hash <> e.match_hash or s.age_band <> e.age_band"
          + " or s.eighteen_from is distinct from e.eighteen_from or "
          + WARD
          + " is distinct from e.ward_id)";

  private static final String IS_CHANGED =
      " e.council_id = ? and exists (select 1 from register_staged s where"
          + SAME
          + " and"
          + DIFFERS
          + ")";

  private static final String IS_NEW =
      " s.upload_id = ? and s.council_id = ? and not exists (select 1 from register_entry e where"
          + " e.council_id = s.council_id and e.reference_hash = s.reference_hash"
          + " and e.birth_hash = s.birth_hash)";

  /** A row gives the reference of somebody who stays to somebody else. */
  private static final String TAKES_A_REFERENCE =
      " exists (select 1 from register_kept k where k.upload_id = s.upload_id"
          + " and k.reference_hash = s.reference_hash)"
          + " and exists (select 1 from register_entry e where e.council_id = s.council_id"
          + " and e.reference_hash = s.reference_hash and e.birth_hash <> s.birth_hash)";

  /** A row is found by the same facts as somebody else who stays as they were. */
  private static final String TAKES_FACTS =
      " exists (select 1 from register_entry e where e.council_id = s.council_id"
          + " and e.match_hash = s.match_hash and e.reference_hash <> s.reference_hash"
          + " and exists (select 1 from register_kept k where k.upload_id = s.upload_id"
          + " and k.reference_hash = e.reference_hash)"
          + " and not exists (select 1 from register_staged t where t.upload_id = s.upload_id"
          + " and t.reference_hash = e.reference_hash and t.birth_hash = e.birth_hash))";

  private final CouncilData data;
  private final CurrentCouncil currentCouncil;

  @Inject
  RegisterTables(CouncilData data, CurrentCouncil currentCouncil) {
    this.data = data;
    this.currentCouncil = currentCouncil;
  }

  /** Adds rows to those of an upload. */
  void stage(long upload, List<StagedRow> rows) {
    String sql =
        "insert into register_staged (upload_id, council_id, reference_hash, birth_hash,"
            + " match_hash, ward_key, age_band, eighteen_from) values (?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection().prepareStatement(sql)) {
      for (StagedRow row : rows) {
        insert.setLong(1, upload);
        insert.setLong(2, council());
        insert.setString(3, row.referenceHash());
        insert.setString(4, row.birthHash());
        insert.setString(5, row.matchHash());
        insert.setString(6, row.wardKey());
        insert.setString(7, row.ageBand().name());
        insert.setDate(8, row.eighteenFrom() == null ? null : Date.valueOf(row.eighteenFrom()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("staging the register", e);
    }
  }

  /** Notes references of rows that were rejected: these people stay as they are. */
  void keep(long upload, List<String> references) {
    String sql =
        "insert into register_kept (upload_id, council_id, reference_hash) values (?, ?, ?)";
    try (PreparedStatement insert = connection().prepareStatement(sql)) {
      for (String reference : references) {
        insert.setLong(1, upload);
        insert.setLong(2, council());
        insert.setString(3, reference);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("keeping people of the register", e);
    }
  }

  /** Forgets the rows of an upload. */
  void unstage(long upload) {
    update("delete from register_staged where upload_id = ? and council_id = ?", upload, council());
    update("delete from register_kept where upload_id = ? and council_id = ?", upload, council());
    update(
        "delete from register_staged_postcode where upload_id = ? and council_id = ?",
        upload,
        council());
  }

  /** Usable rows of an upload. */
  int countStaged(long upload) {
    return count(
        "select count(*) from register_staged s where s.upload_id = ? and s.council_id = ?",
        upload,
        council());
  }

  /**
   * Takes rows out that contradict people who stay as they are because their row was rejected. The
   * person of such a row stays as it is, too, which may hold back another one.
   *
   * @return how many were taken out
   */
  int holdBack(long upload) {
    if (count("select count(*) from register_kept k where k.upload_id = ?", upload) == 0) {
      return 0;
    }
    String rows = " register_staged s where s.upload_id = ? and s.council_id = ? and";
    int held = update("delete from" + rows + TAKES_A_REFERENCE, upload, council());
    int more;
    do {
      update(
          "insert into register_kept (upload_id, council_id, reference_hash) select s.upload_id,"
              + " s.council_id, s.reference_hash from"
              + rows
              + TAKES_FACTS
              + " and not exists (select 1 from register_kept o where o.upload_id = s.upload_id"
              + " and o.reference_hash = s.reference_hash)",
          upload,
          council());
      more = update("delete from" + rows + TAKES_FACTS, upload, council());
      held += more;
    } while (more > 0);
    return held;
  }

  /** People in the register. */
  int size() {
    return count("select count(*) from register_entry e where e.council_id = ?", council());
  }

  int countNew(long upload) {
    return count("select count(*) from register_staged s where" + IS_NEW, upload, council());
  }

  int countChanged(long upload) {
    return count("select count(*) from register_entry e where" + IS_CHANGED, council(), upload);
  }

  int countGone(long upload) {
    return count(
        "select count(*) from register_entry e where" + IS_GONE, council(), upload, upload);
  }

  /** People who stay as they are, because their row was rejected. */
  int countKept(long upload) {
    return count(
        "select count(*) from register_entry e where" + IS_MISSING + " and" + HAS_REJECTED_ROW,
        council(),
        upload,
        upload);
  }

  /** Ends the verifications of people who are gone; gives their accounts. */
  List<Long> endVerifications(long upload, Instant now) {
    String ofGone =
        " entry_id in (select e.id from register_entry e where" + IS_GONE + ") and council_id = ?";
    List<Long> accounts =
        longs(
            "select account_id from verification where" + ofGone,
            council(),
            upload,
            upload,
            council());
    update(
        "update verification set ended_at = ?, end_reason = 'REMOVED', active_account = null,"
            + " entry_id = null where"
            + ofGone,
        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
        council(),
        upload,
        upload,
        council());
    return accounts;
  }

  /** Makes the staged rows the register; all wards must be there. */
  void replaceBy(long upload) {
    update("delete from register_entry e where" + IS_GONE, council(), upload, upload);
    // two people may swap what they are found by: first out of the way, then the new value
    update(
        "update register_entry e set match_hash = '~' || cast(e.id as varchar(40)) where"
            + " e.council_id = ? and exists (select 1 from register_staged s where"
            + SAME
            + " and s.match_hash <> e.match_hash)",
        council(),
        upload);
    update(
        "update register_entry e set (match_hash, ward_id, age_band, eighteen_from) = (select"
            + " s.match_hash, "
            + WARD
            + ", s.age_band, s.eighteen_from from register_staged s where"
            + SAME
            + ") where"
            + IS_CHANGED,
        upload,
        council(),
        upload);
    update(
        "insert into register_entry (council_id, reference_hash, birth_hash, match_hash, ward_id,"
            + " age_band, eighteen_from) select s.council_id, s.reference_hash, s.birth_hash,"
            + " s.match_hash, (select w.id from ward w where w.council_id = s.council_id"
            + " and w.name_key = s.ward_key), s.age_band, s.eighteen_from from register_staged s"
            + " where"
            + IS_NEW,
        upload,
        council());
  }

  private long council() {
    return currentCouncil.get().id();
  }

  private Connection connection() {
    return data.rows().unwrap(Connection.class);
  }

  private int count(String sql, Object... values) {
    return longs(sql, values).get(0).intValue();
  }

  private List<Long> longs(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<Long> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("register", e);
    }
  }

  private int update(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("register", e);
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}

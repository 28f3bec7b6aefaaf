package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CurrentCouncil;

/**
 * In which wards postcodes lie, in statements about sets, on the connection of the transaction.
 * Each statement names the council itself, because EclipseLink's multitenancy does not see it.
 */
@ApplicationScoped
class PostcodeTables {

  private final CouncilData data;
  private final CurrentCouncil currentCouncil;

  @Inject
  PostcodeTables(CouncilData data, CurrentCouncil currentCouncil) {
    this.data = data;
    this.currentCouncil = currentCouncil;
  }

  /** Adds what was read of an upload; each pair comes once. */
  void stage(long upload, Collection<StagedPostcode> postcodes) {
    String sql =
        "insert into register_staged_postcode (upload_id, council_id, postcode_hash, ward_key)"
            + " values (?, ?, ?, ?)";
    try (PreparedStatement insert = connection().prepareStatement(sql)) {
      for (StagedPostcode postcode : postcodes) {
        insert.setLong(1, upload);
        insert.setLong(2, council());
        insert.setString(3, postcode.postcodeHash());
        insert.setString(4, postcode.wardKey());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("staging postcodes", e);
    }
  }

  /** Makes what was read of an upload the postcodes of the council; all wards must be there. */
  void replaceBy(long upload) {
    update("delete from register_postcode where council_id = ?", council());
    update(
        "insert into register_postcode (council_id, postcode_hash, ward_id) select s.council_id,"
            + " s.postcode_hash, w.id from register_staged_postcode s join ward w on"
            + " w.council_id = s.council_id and w.name_key = s.ward_key where s.upload_id = ?"
            + " and s.council_id = ?",
        upload,
        council());
  }

  /** Ids of the wards in which a postcode lies. */
  List<Long> listWards(String postcodeHash) {
    return longs(
        "select ward_id from register_postcode where council_id = ? and postcode_hash = ?",
        council(),
        postcodeHash);
  }

  /** Whether any postcode is known. */
  boolean hasAny() {
    return longs(
                "select count(*) from ward w where w.council_id = ? and exists (select 1 from"
                    + " register_postcode p where p.ward_id = w.id)",
                council())
            .get(0)
        > 0;
  }

  private long council() {
    return currentCouncil.get().id();
  }

  private Connection connection() {
    return data.rows().unwrap(Connection.class);
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
      throw new IllegalStateException("postcodes", e);
    }
  }

  private void update(String sql, Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("postcodes", e);
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

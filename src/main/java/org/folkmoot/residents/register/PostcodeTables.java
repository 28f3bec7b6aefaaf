package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** In which wards postcodes lie, in statements about sets, on the connection of the transaction. */
@ApplicationScoped
class PostcodeTables {

  private final RegisterStatements statements;

  @Inject
  PostcodeTables(RegisterStatements statements) {
    this.statements = statements;
  }

  /** Adds what was read of an upload; each pair comes once. */
  void stage(long upload, Collection<StagedPostcode> postcodes) {
    long council = statements.council();
    statements.updateAll(
        "insert into register_staged_postcode (upload_id, council_id, postcode_hash, ward_key)"
            + " values (?, ?, ?, ?)",
        postcodes,
        one -> List.of(upload, council, one.postcodeHash(), one.wardKey()));
  }

  /** Makes what was read of an upload the postcodes of the council; all wards must be there. */
  void replaceBy(long upload) {
    statements.update("delete from register_postcode where council_id = ?", statements.council());
    statements.update(
        "insert into register_postcode (council_id, postcode_hash, ward_id) select s.council_id,"
            + " s.postcode_hash, w.id from register_staged_postcode s join ward w on"
            + " w.council_id = s.council_id and w.name_key = s.ward_key where s.upload_id = ?"
            + " and s.council_id = ?",
        upload,
        statements.council());
  }

  /** Ids of the wards in which a postcode lies. */
  List<Long> listWards(String postcodeHash) {
    return statements.longs(
        "select ward_id from register_postcode where council_id = ? and postcode_hash = ?",
        statements.council(),
        postcodeHash);
  }

  /** Whether any postcode is known. */
  boolean hasAny() {
    return statements.count(
            "select count(*) from ward w where w.council_id = ? and exists (select 1 from"
                + " register_postcode p where p.ward_id = w.id)",
            statements.council())
        > 0;
  }
}

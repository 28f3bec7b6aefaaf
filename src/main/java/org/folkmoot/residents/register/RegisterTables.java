package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * The register as a whole, in statements about sets: a hundred thousand entities would be slow.
 * Runs on the connection of the transaction.
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

  private final RegisterStatements statements;

  @Inject
  RegisterTables(RegisterStatements statements) {
    this.statements = statements;
  }

  /** Adds rows to those of an upload. */
  void stage(long upload, List<StagedRow> rows) {
    long council = statements.council();
    statements.updateAll(
        "insert into register_staged (upload_id, council_id, reference_hash, birth_hash,"
            + " match_hash, ward_key, age_band, eighteen_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
        row ->
            Arrays.asList(
                upload,
                council,
                row.referenceHash(),
                row.birthHash(),
                row.matchHash(),
                row.wardKey(),
                row.ageBand().name(),
                row.eighteenFrom()));
  }

  /** Notes references of rows that were rejected: these people stay as they are. */
  void keep(long upload, List<String> references) {
    long council = statements.council();
    statements.updateAll(
        "insert into register_kept (upload_id, council_id, reference_hash) values (?, ?, ?)",
        references,
        reference -> List.of(upload, council, reference));
  }

  /** Forgets the rows of an upload. */
  void unstage(long upload) {
    statements.update(
        "delete from register_staged where upload_id = ? and council_id = ?",
        upload,
        statements.council());
    statements.update(
        "delete from register_kept where upload_id = ? and council_id = ?",
        upload,
        statements.council());
    statements.update(
        "delete from register_staged_postcode where upload_id = ? and council_id = ?",
        upload,
        statements.council());
  }

  /** Usable rows of an upload. */
  int countStaged(long upload) {
    return statements.count(
        "select count(*) from register_staged s where s.upload_id = ? and s.council_id = ?",
        upload,
        statements.council());
  }

  /**
   * Takes rows out that contradict people who stay as they are because their row was rejected. The
   * person of such a row stays as it is, too, which may hold back another one.
   *
   * @return how many were taken out
   */
  int holdBack(long upload) {
    if (statements.count("select count(*) from register_kept k where k.upload_id = ?", upload)
        == 0) {
      return 0;
    }
    String rows = " register_staged s where s.upload_id = ? and s.council_id = ? and";
    int held =
        statements.update("delete from" + rows + TAKES_A_REFERENCE, upload, statements.council());
    int more;
    do {
      statements.update(
          "insert into register_kept (upload_id, council_id, reference_hash) select s.upload_id,"
              + " s.council_id, s.reference_hash from"
              + rows
              + TAKES_FACTS
              + " and not exists (select 1 from register_kept o where o.upload_id = s.upload_id"
              + " and o.reference_hash = s.reference_hash)",
          upload,
          statements.council());
      more = statements.update("delete from" + rows + TAKES_FACTS, upload, statements.council());
      held += more;
    } while (more > 0);
    return held;
  }

  /** People in the register. */
  int size() {
    return statements.count(
        "select count(*) from register_entry e where e.council_id = ?", statements.council());
  }

  int countNew(long upload) {
    return statements.count(
        "select count(*) from register_staged s where" + IS_NEW, upload, statements.council());
  }

  int countChanged(long upload) {
    return statements.count(
        "select count(*) from register_entry e where" + IS_CHANGED, statements.council(), upload);
  }

  int countGone(long upload) {
    return statements.count(
        "select count(*) from register_entry e where" + IS_GONE,
        statements.council(),
        upload,
        upload);
  }

  /** People who stay as they are, because their row was rejected. */
  int countKept(long upload) {
    return statements.count(
        "select count(*) from register_entry e where" + IS_MISSING + " and" + HAS_REJECTED_ROW,
        statements.council(),
        upload,
        upload);
  }

  /** Ends the verifications of people who are gone; gives their accounts. */
  List<Long> endVerifications(long upload, Instant now) {
    String ofGone =
        " entry_id in (select e.id from register_entry e where" + IS_GONE + ") and council_id = ?";
    List<Long> accounts =
        statements.longs(
            "select account_id from verification where" + ofGone,
            statements.council(),
            upload,
            upload,
            statements.council());
    statements.update(
        "update verification set ended_at = ?, end_reason = 'REMOVED', active_account = null,"
            + " entry_id = null where"
            + ofGone,
        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
        statements.council(),
        upload,
        upload,
        statements.council());
    return accounts;
  }

  /** Makes the staged rows the register; all wards must be there. */
  void replaceBy(long upload) {
    statements.update(
        "delete from register_entry e where" + IS_GONE, statements.council(), upload, upload);
    // two people may swap what they are found by: first out of the way, then the new value
    statements.update(
        "update register_entry e set match_hash = '~' || cast(e.id as varchar(40)) where"
            + " e.council_id = ? and exists (select 1 from register_staged s where"
            + SAME
            + " and s.match_hash <> e.match_hash)",
        statements.council(),
        upload);
    statements.update(
        "update register_entry e set (match_hash, ward_id, age_band, eighteen_from) = (select"
            + " s.match_hash, "
            + WARD
            + ", s.age_band, s.eighteen_from from register_staged s where"
            + SAME
            + ") where"
            + IS_CHANGED,
        upload,
        statements.council(),
        upload);
    statements.update(
        "insert into register_entry (council_id, reference_hash, birth_hash, match_hash, ward_id,"
            + " age_band, eighteen_from) select s.council_id, s.reference_hash, s.birth_hash,"
            + " s.match_hash, (select w.id from ward w where w.council_id = s.council_id"
            + " and w.name_key = s.ward_key), s.age_band, s.eighteen_from from register_staged s"
            + " where"
            + IS_NEW,
        upload,
        statements.council());
  }
}

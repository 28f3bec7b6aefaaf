package org.folkmoot.platform;

import java.net.IDN;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.mail.MailAddress;
import org.folkmoot.texts.SearchText;

/**
 * Brings accounts to the form of today that an earlier version wrote: the address in its canonical
 * form, and the text by which people are found, neither of which SQL can make. Does nothing to
 * those that have it.
 *
 * <p>An address goes to where its proof went: e-mails for {@code x@faß.example} were sent to {@code
 * x@fass.example}, so that is what its owner reads. If that address has an account of its own
 * already, the other keeps its spelling, with which nobody can sign in; the log names it.
 */
final class OldAccounts {

  private static final Logger LOG = Logger.getLogger(OldAccounts.class.getName());

  private OldAccounts() {}

  private record Row(long id, long council, String email, String name) {}

  static void bringUp(Connection connection) throws SQLException {
    for (Row row : listOld(connection)) {
      String address = addressOf(connection, row);
      try (PreparedStatement update =
          connection.prepareStatement(
              "update account set email = ?, search_text = ? where id = ?")) {
        update.setString(1, address);
        update.setString(2, SearchText.of(row.name() + " " + address));
        update.setLong(3, row.id());
        update.executeUpdate();
      }
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static List<Row> listOld(Connection connection) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, council_id, email, name from account where search_text = ''"
                    + " order by id");
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        rows.add(
            new Row(found.getLong(1), found.getLong(2), found.getString(3), found.getString(4)));
      }
    }
    return rows;
  }

  private static String addressOf(Connection connection, Row row) throws SQLException {
    String proved = proved(row.email());
    if (proved.equals(row.email()) || !isTaken(connection, row.council(), proved)) {
      return proved;
    }
    LOG.log(
        Level.WARNING,
        "account {0,number,#} has another spelling of an address that has an account",
        row.id());
    return row.email();
  }

  /** Where e-mails to this address went until now. */
  private static String proved(String email) {
    int at = email.lastIndexOf('@');
    try {
      String domain = IDN.toASCII(email.substring(at + 1)).toLowerCase(Locale.ROOT);
      return MailAddress.find(email.substring(0, at + 1) + domain).orElse(email);
    } catch (IllegalArgumentException e) {
      return email;
    }
  }

  private static boolean isTaken(Connection connection, long council, String email)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select 1 from account where council_id = ? and email = ?")) {
      select.setLong(1, council);
      select.setString(2, email);
      try (ResultSet found = select.executeQuery()) {
        return found.next();
      }
    }
  }
}

package org.folkmoot.files;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.CurrentCouncil;

/** The content of files, in pieces of 256 KB, by plain JDBC: never in memory as a whole. */
@ApplicationScoped
class AttachmentPieces {

  private static final int PIECE_BYTES = 256 * 1024;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  private final CouncilData council;
  private final CurrentCouncil currentCouncil;

  @Inject
  AttachmentPieces(CouncilData council, CurrentCouncil currentCouncil) {
    this.council = council;
    this.currentCouncil = currentCouncil;
  }

  /** Stores content in the caller's transaction, on its connection. */
  void store(long file, int width, InputStream content) throws IOException {
    Connection connection = council.rows().unwrap(Connection.class);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into attachment_piece (attachment_id, width, piece, council_id, content)"
                + " values (?, ?, ?, ?, ?)")) {
      int piece = 0;
      for (byte[] part = content.readNBytes(PIECE_BYTES);
          part.length > 0;
          part = content.readNBytes(PIECE_BYTES)) {
        insert.setLong(1, file);
        insert.setInt(2, width);
        insert.setInt(3, piece++);
        insert.setLong(4, currentCouncil.get().id());
        insert.setBytes(5, part);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("file " + file + " cannot be stored", e);
    }
  }

  /**
   * Writes content piece by piece; between two pieces no connection is held, however slow the
   * reader is. Called without a transaction.
   *
   * @return bytes written; 0 if there is no such content
   */
  long write(long file, int width, OutputStream target) throws IOException {
    long written = 0;
    int number = 0;
    for (byte[] piece = read(file, width, number);
        piece.length > 0;
        piece = read(file, width, ++number)) {
      target.write(piece);
      written += piece.length;
    }
    return written;
  }

  private byte[] read(long file, int width, int piece) throws IOException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select content from attachment_piece"
                    + " where attachment_id = ? and width = ? and piece = ? and council_id = ?")) {
      query.setLong(1, file);
      query.setInt(2, width);
      query.setInt(3, piece);
      query.setLong(4, currentCouncil.get().id());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    } catch (SQLException e) {
      throw new IOException("piece " + piece + " of file " + file, e);
    }
  }
}

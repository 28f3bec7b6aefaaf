package org.folkmoot.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Files of jobs, in pieces of 256 KB, by plain JDBC. */
@ApplicationScoped
class JobFiles {

  private static final int PIECE_BYTES = 256 * 1024;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  private final JobRepository jobs;

  @Inject
  JobFiles(JobRepository jobs) {
    this.jobs = jobs;
  }

  /** Stores a file in the caller's transaction, on its connection. */
  void store(long council, long job, InputStream file) throws IOException {
    Connection connection = jobs.rows().unwrap(Connection.class);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into job_file (job_id, piece, council_id, content) values (?, ?, ?, ?)")) {
      int piece = 0;
      for (byte[] content = file.readNBytes(PIECE_BYTES);
          content.length > 0;
          content = file.readNBytes(PIECE_BYTES)) {
        insert.setLong(1, job);
        insert.setInt(2, piece++);
        insert.setLong(3, council);
        insert.setBytes(4, content);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the file of job " + job + " cannot be stored", e);
    }
  }

  /** The file of a job, empty if it has none; each piece is read when it is needed. */
  InputStream open(long job) {
    return new PiecesStream(piece -> read(job, piece));
  }

  /** Length of the file of a job in bytes. */
  long size(long job) {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select coalesce(sum(octet_length(content)), 0) from job_file where job_id = ?")) {
      query.setLong(1, job);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the file of job " + job + " cannot be measured", e);
    }
  }

  /** Removes the file of a job, in a transaction of its own. */
  void remove(long job) {
    try (Connection connection = source.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from job_file where job_id = ?")) {
      delete.setLong(1, job);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the file of job " + job + " cannot be removed", e);
    }
  }

  private byte[] read(long job, int piece) throws IOException {
    try (Connection connection = source.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select content from job_file where job_id = ? and piece = ?")) {
      query.setLong(1, job);
      query.setInt(2, piece);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    } catch (SQLException e) {
      throw new IOException("piece " + piece + " of the file of job " + job, e);
    }
  }
}

package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;

/** Archives of processes of the current council. */
@ApplicationScoped
class ArchiveRepository {

  static final int PIECE_BYTES = 256 * 1024;

  private final CouncilData council;

  @Inject
  ArchiveRepository(CouncilData council) {
    this.council = council;
  }

  Optional<StoredArchive> find(long process) {
    return council
        .rows()
        .createQuery(
            "select a from StoredArchive a where a.processId = :process", StoredArchive.class)
        .setParameter("process", process)
        .getResultStream()
        .findFirst();
  }

  /** Stores an archive; a piece is no longer in memory when the next one is read. */
  void add(StoredArchive archive, InputStream content) throws IOException {
    council.rows().persist(archive);
    council.rows().flush();
    int piece = 0;
    for (byte[] next = content.readNBytes(PIECE_BYTES);
        next.length > 0;
        next = content.readNBytes(PIECE_BYTES)) {
      ArchivePiece row = new ArchivePiece(archive.id(), piece++, next);
      council.rows().persist(row);
      council.rows().flush();
      council.rows().detach(row);
    }
  }

  Optional<byte[]> findPiece(long archive, int piece) {
    return council
        .rows()
        .createQuery(
            "select p from ArchivePiece p where p.archiveId = :archive and p.piece = :piece",
            ArchivePiece.class)
        .setParameter("archive", archive)
        .setParameter("piece", piece)
        .getResultStream()
        .findFirst()
        .map(
            row -> {
              council.rows().detach(row);
              return row.content();
            });
  }

  void remove(StoredArchive archive) {
    council
        .rows()
        .createQuery("delete from ArchivePiece p where p.archiveId = :archive")
        .setParameter("archive", archive.id())
        .executeUpdate();
    council.rows().remove(archive);
    council.rows().flush();
  }
}

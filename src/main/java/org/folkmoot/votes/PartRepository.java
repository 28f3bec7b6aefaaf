package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Digest;

/** Parts of counts by trustees, of the current council. Joins the caller's transaction. */
@ApplicationScoped
class PartRepository {

  private static final int PIECE = 1 << 20;

  private final CouncilData council;

  @Inject
  PartRepository(CouncilData council) {
    this.council = council;
  }

  /** Parts of an election, lists left out, in the order in which they were made. */
  List<ElectionPart> list(long election) {
    return council
        .rows()
        .createQuery(
            "select p from ElectionPart p where p.electionId = :election and p.kind <> :list"
                + " order by p.madeAt, p.id",
            ElectionPart.class)
        .setParameter("election", election)
        .setParameter("list", PartKind.LIST)
        .getResultList();
  }

  Optional<ElectionPart> find(long election, PartKind kind, int place) {
    return council
        .rows()
        .createQuery(
            "select p from ElectionPart p where p.electionId = :election and p.kind = :kind"
                + " and p.place = :place",
            ElectionPart.class)
        .setParameter("election", election)
        .setParameter("kind", kind)
        .setParameter("place", place)
        .getResultStream()
        .findFirst();
  }

  byte[] content(ElectionPart part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<byte[]> next = findPiece(part, 0);
    for (int piece = 1; next.isPresent(); piece++) {
      bytes.writeBytes(next.get());
      next = findPiece(part, piece);
    }
    return bytes.toByteArray();
  }

  private Optional<byte[]> findPiece(ElectionPart part, int piece) {
    return council
        .rows()
        .createQuery(
            "select p.content from ElectionPartPiece p where p.partId = :part"
                + " and p.piece = :piece",
            byte[].class)
        .setParameter("part", part.id())
        .setParameter("piece", piece)
        .getResultStream()
        .findFirst();
  }

  void add(long election, PartKind kind, int place, int owner, byte[] content, Instant now) {
    ElectionPart part =
        new ElectionPart(election, kind, place, owner, Digest.ofContent(content).toHex(), now);
    council.rows().persist(part);
    council.rows().flush();
    for (int piece = 0; piece * PIECE < content.length; piece++) {
      int end = Math.min(content.length, (piece + 1) * PIECE);
      council
          .rows()
          .persist(
              new ElectionPartPiece(
                  part.id(), piece, Arrays.copyOfRange(content, piece * PIECE, end)));
      council.rows().flush();
    }
  }

  /** Removes all parts of an election, once its archive holds them. */
  void removeAll(long election) {
    council
        .rows()
        .createQuery(
            "delete from ElectionPartPiece p where p.partId in"
                + " (select q.id from ElectionPart q where q.electionId = :election)")
        .setParameter("election", election)
        .executeUpdate();
    council
        .rows()
        .createQuery("delete from ElectionPart p where p.electionId = :election")
        .setParameter("election", election)
        .executeUpdate();
  }
}

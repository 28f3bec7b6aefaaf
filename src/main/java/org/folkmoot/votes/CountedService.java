package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;

/** What is published of counted elections: nothing before they are counted. */
@ApplicationScoped
public class CountedService {

  private final ElectionRepository elections;
  private final ElectionAccess access;
  private final LogRepository rows;

  @Inject
  CountedService(ElectionRepository elections, ElectionAccess access, LogRepository rows) {
    this.elections = elections;
    this.access = access;
    this.rows = rows;
  }

  /** Whether there is such a file. */
  @Transactional
  public boolean has(String slug, FileKind kind) {
    return findPiece(slug, kind, 0).isPresent();
  }

  /**
   * A piece of a file, from 0; empty after the last one.
   *
   * @throws NotFound if there is no such election
   */
  @Transactional
  public Optional<byte[]> findPiece(String slug, FileKind kind, int piece) {
    StoredElection election =
        elections.find(slug).filter(access::isVisible).orElseThrow(NotFound::new);
    return election.state().counted()
        ? rows.findPiece(election.id(), kind, piece)
        : Optional.empty();
  }
}

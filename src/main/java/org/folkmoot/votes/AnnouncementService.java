package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Role;
import org.folkmoot.texts.LocalizedText;

/**
 * Announcements to everybody who is asked in a vote: on its page, and by e-mail to those who want
 * it. What went out cannot be taken back.
 */
@ApplicationScoped
public class AnnouncementService {

  private final VoterNewsRepository rows;
  private final VoterNews news;
  private final ElectionAccess access;
  private final Journal journal;
  private final Clock clock;

  @Inject
  AnnouncementService(
      VoterNewsRepository rows,
      VoterNews news,
      ElectionAccess access,
      Journal journal,
      Clock clock) {
    this.rows = rows;
    this.news = news;
    this.access = access;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The text as it would be published; changes nothing.
   *
   * @throws VoteRefusal if it is missing or too long
   */
  public LocalizedText look(LocalizedText typed) {
    return TypedElection.announcement(typed);
  }

  /**
   * Publishes an announcement and has everybody told.
   *
   * @param token name of the filled-in form: the same form counts once
   * @throws VoteRefusal if the text is missing or too long, the vote is a draft, or the same form
   *     was sent before
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  @NeedsNoConfirmation("words of a facilitator, shown before as they will be read")
  public void send(String slug, LocalizedText typed, String token) {
    ElectionAccess.Change change = access.change(slug, Role.FACILITATOR);
    StoredElection election = change.election();
    if (election.state() == ElectionState.DRAFT) {
      throw VoteRefusal.wrongState();
    }
    LocalizedText content = TypedElection.announcement(typed);
    if (rows.isWritten(election.id(), token)) {
      throw VoteRefusal.isSent();
    }
    ElectionAnnouncement announcement =
        new ElectionAnnouncement(
            election.id(), content, token, change.person().id(), clock.instant());
    rows.add(announcement);
    news.tellAll(election, announcement.id());
    journal.record(
        AuditEvent.of(
                change.person().id(),
                change.person().name(),
                "votes.journal.announced",
                election.title().main(),
                content.main())
            .in(election.processId()));
  }

  /** Announcements of a vote, the latest first; for everybody who sees the vote. */
  @Transactional
  public List<AnnouncementDetails> list(ElectionDetails election) {
    return rows.listAnnouncements(election.id()).stream()
        .map(ElectionAnnouncement::toDetails)
        .toList();
  }
}

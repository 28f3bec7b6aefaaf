package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.votes.AnnouncementDetails;
import org.folkmoot.votes.AnnouncementService;
import org.folkmoot.votes.ExtensionDetails;
import org.folkmoot.votes.ExtensionService;
import org.jspecify.annotations.Nullable;

/** What everybody reads on the page of a vote of its course: later ends, and announcements. */
@Named
@RequestScoped
public class VoteToldView {

  private final VoteView vote;
  private final ExtensionService extensions;
  private final AnnouncementService announcements;
  private @Nullable List<ExtensionDetails> moved;
  private @Nullable List<AnnouncementDetails> announced;

  @Inject
  VoteToldView(VoteView vote, ExtensionService extensions, AnnouncementService announcements) {
    this.vote = vote;
    this.extensions = extensions;
    this.announcements = announcements;
  }

  /** Later ends that hold, the first one first. */
  public List<ExtensionDetails> getExtensions() {
    List<ExtensionDetails> known = moved;
    if (known == null) {
      known = extensions.listConfirmed(vote.getElection());
      moved = known;
    }
    return known;
  }

  /** Announcements, the latest first. */
  public List<AnnouncementDetails> getAnnouncements() {
    List<AnnouncementDetails> known = announced;
    if (known == null) {
      known = announcements.list(vote.getElection());
      announced = known;
    }
    return known;
  }
}

package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.pages.Address;
import org.folkmoot.votes.CastReceipt;
import org.folkmoot.votes.PublicLogService;
import org.jspecify.annotations.Nullable;

/** Looks a ballot up in the public list, by what stands on its receipt. No sign-in is asked. */
@Named
@RequestScoped
public class VoteFindView {

  private static final int LONGEST = 300;

  private final VoteView vote;
  private final PublicLogService log;
  private final Address address;
  private boolean looked;
  private @Nullable CastReceipt found;

  @Inject
  VoteFindView(VoteView vote, PublicLogService log, Address address) {
    this.vote = vote;
    this.log = log;
    this.address = address;
  }

  /** What was typed. */
  public String getTyped() {
    return address.get("reference").strip();
  }

  /** Whether something is looked for. */
  public boolean isAsked() {
    return !getTyped().isEmpty();
  }

  private Optional<CastReceipt> found() {
    if (!looked && getTyped().length() <= LONGEST) {
      found = log.findBallot(vote.getElection().slug(), getTyped()).orElse(null);
    }
    looked = true;
    return Optional.ofNullable(found);
  }

  /** Whether it stands in the list. */
  public boolean isFound() {
    return isAsked() && found().isPresent();
  }

  /** Its line, from 1. */
  public long getLine() {
    return found().orElseThrow().line();
  }

  /** Number of lines. */
  public long getLines() {
    return log.size(vote.getElection().slug());
  }

  /** The proof that it stands there, for specialists. */
  public String getReceipt() {
    return found().orElseThrow().receipt();
  }
}

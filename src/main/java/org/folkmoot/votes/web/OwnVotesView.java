package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.VoterDetails;
import org.jspecify.annotations.Nullable;

/** Open votes in which the visitor is asked, on the page of their account. */
@Named
@RequestScoped
public class OwnVotesView {

  private final VotesView votes;
  private final RegistrarService registrar;
  private @Nullable List<OwnVote> list;

  @Inject
  OwnVotesView(VotesView votes, RegistrarService registrar) {
    this.votes = votes;
    this.registrar = registrar;
  }

  /** The votes, those that end first first. */
  public List<OwnVote> getList() {
    List<OwnVote> known = list;
    if (known == null) {
      known =
          votes.getOpen().stream()
              .map(
                  election -> {
                    VoterDetails voter = registrar.voter(election.slug());
                    return voter.asked()
                        ? List.of(new OwnVote(election, voter.served(), voter.pseudonym()))
                        : List.<OwnVote>of();
                  })
              .flatMap(List::stream)
              .toList();
      list = known;
    }
    return known;
  }
}

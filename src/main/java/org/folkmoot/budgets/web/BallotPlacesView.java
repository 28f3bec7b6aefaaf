package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.budgets.BallotPlace;
import org.folkmoot.budgets.IdeaProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.proposals.ProposalDetails;

/** Leads from an idea to the projects that were made from it, and back. */
@Named
@RequestScoped
public class BallotPlacesView {

  private final IdeaProjectService projects;
  private final Map<Long, List<BallotPlace>> places = new HashMap<>();
  private final Map<String, String> ideas = new HashMap<>();

  @Inject
  BallotPlacesView(IdeaProjectService projects) {
    this.projects = projects;
  }

  /** Where an idea stands as a project. */
  public List<BallotPlace> of(ProposalDetails proposal) {
    return places.computeIfAbsent(proposal.id(), id -> projects.listPlaces(proposal));
  }

  /** Reference of the idea from which a project was made; empty if it was made otherwise. */
  public String idea(RoundDetails round, String code) {
    return ideas.computeIfAbsent(code, one -> projects.findIdea(round, one).orElse(""));
  }
}

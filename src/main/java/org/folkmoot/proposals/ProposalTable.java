package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;

/**
 * Puts the names of authors, wards, categories and reasons to proposals: four statements, however
 * many there are.
 */
@ApplicationScoped
class ProposalTable {

  private final AccountService accounts;
  private final WardService wards;
  private final CategoryRepository categories;
  private final RefusalReasonService reasons;
  private final CurrentCouncil currentCouncil;

  @Inject
  ProposalTable(
      AccountService accounts,
      WardService wards,
      CategoryRepository categories,
      RefusalReasonService reasons,
      CurrentCouncil currentCouncil) {
    this.accounts = accounts;
    this.wards = wards;
    this.categories = categories;
    this.reasons = reasons;
    this.currentCouncil = currentCouncil;
  }

  ProposalDetails details(Proposal proposal) {
    return details(List.of(proposal)).get(0);
  }

  List<ProposalDetails> details(List<Proposal> proposals) {
    Map<Long, String> names = accounts.namesOf(idsOf(proposals, Proposal::authorId));
    Map<Long, CategoryDetails> known = categories.byId(idsOf(proposals, Proposal::categoryId));
    Map<Long, String> wardNames =
        proposals.stream().anyMatch(proposal -> proposal.wardId().isPresent())
            ? wards.list().stream().collect(Collectors.toMap(WardDetails::id, WardDetails::name))
            : Map.of();
    List<RefusalReasonDetails> refusals =
        reasons.named(
            proposals.stream()
                .flatMap(proposal -> proposal.reasonIds().stream())
                .collect(Collectors.toSet()));
    return proposals.stream()
        .map(
            proposal ->
                proposal.toDetails(
                    proposal.authorId().map(id -> names.getOrDefault(id, "")).orElse(""),
                    proposal.wardId().map(id -> wardNames.getOrDefault(id, "")).orElse(""),
                    proposal.categoryId().map(known::get),
                    refusals.stream()
                        .filter(one -> proposal.reasonIds().contains(one.id()))
                        .toList(),
                    currentCouncil.get().currency()))
        .toList();
  }

  private static Set<Long> idsOf(
      List<Proposal> proposals, Function<Proposal, Optional<Long>> column) {
    return proposals.stream().map(column).flatMap(Optional::stream).collect(Collectors.toSet());
  }
}

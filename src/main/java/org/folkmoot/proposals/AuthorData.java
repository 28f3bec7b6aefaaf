package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/**
 * What this feature holds about a person, and how it lets go: supports and drafts go, and what was
 * published stays without a name if the council keeps texts.
 */
@ApplicationScoped
class AuthorData implements PersonalDataSource {

  private final ProposalRepository proposals;
  private final SupportRepository supports;
  private final IdeaImportRepository imports;
  private final ProposalService service;

  @Inject
  AuthorData(
      ProposalRepository proposals,
      SupportRepository supports,
      IdeaImportRepository imports,
      ProposalService service) {
    this.proposals = proposals;
    this.supports = supports;
    this.imports = imports;
    this.service = service;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "proposals", proposals.listOf(person.id()).stream().map(AuthorData::fieldsOf).toList()),
        new DataSection(
            "supports", supports.listOf(person.id()).stream().map(AuthorData::fieldsOf).toList()));
  }

  private static Map<String, Object> fieldsOf(Proposal proposal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", proposal.reference());
    fields.put("title", proposal.title().main());
    fields.put("body", proposal.body().main());
    fields.put("state", proposal.state().name());
    fields.put("createdAt", proposal.createdAt());
    return fields;
  }

  private static Map<String, Object> fieldsOf(ProposalSupport support) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", Proposal.reference(support.proposalId()));
    fields.put("since", support.since());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    imports.forget(account.accountId());
    supports
        .listOf(account.accountId())
        .forEach(support -> supports.remove(support.proposalId(), account.accountId()));
    for (Proposal proposal : proposals.listOf(account.accountId())) {
      if (account.keepTexts() && proposal.state() != ProposalState.DRAFT) {
        proposal.forgetAuthor();
      } else {
        service.remove(proposal);
      }
    }
    proposals.flush();
  }
}

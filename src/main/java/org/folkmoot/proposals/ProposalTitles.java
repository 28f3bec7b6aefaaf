package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.comments.Subject;
import org.folkmoot.texts.LocalizedText;

/** What ideas are called, for lists of other features. */
@ApplicationScoped
public class ProposalTitles {

  private final ProposalSubject subjects;

  @Inject
  ProposalTitles(ProposalSubject subjects) {
    this.subjects = subjects;
  }

  /** Titles of those of some ideas that everybody may read, by their ids. */
  @Transactional
  public Map<Long, LocalizedText> list(Collection<Long> ids) {
    return subjects.listPublic(ids).values().stream()
        .collect(Collectors.toMap(Subject::id, Subject::title));
  }
}

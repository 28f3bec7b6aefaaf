package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.comments.Subject;
import org.folkmoot.notifications.Followable;
import org.folkmoot.notifications.FollowedThing;

/** Proposals as what people follow. */
@ApplicationScoped
class ProposalFollowing implements Followable {

  private final ProposalSubject subjects;

  @Inject
  ProposalFollowing(ProposalSubject subjects) {
    this.subjects = subjects;
  }

  @Override
  public String kind() {
    return ProposalSubject.KIND;
  }

  @Override
  public Map<Long, FollowedThing> read(Collection<Long> ids) {
    return subjects.listPublic(ids).values().stream()
        .collect(
            Collectors.toMap(
                Subject::id, subject -> new FollowedThing(subject.title(), subject.path())));
  }
}

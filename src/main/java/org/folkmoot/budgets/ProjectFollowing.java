package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.comments.Subject;
import org.folkmoot.notifications.Followable;
import org.folkmoot.notifications.FollowedThing;

/** Projects as what people follow: they hear of comments. */
@ApplicationScoped
class ProjectFollowing implements Followable {

  private final ProjectSubject subjects;

  @Inject
  ProjectFollowing(ProjectSubject subjects) {
    this.subjects = subjects;
  }

  @Override
  public String kind() {
    return ProjectSubject.KIND;
  }

  @Override
  public Map<Long, FollowedThing> read(Collection<Long> ids) {
    return subjects.listPublic(ids).values().stream()
        .collect(
            Collectors.toMap(
                Subject::id, subject -> new FollowedThing(subject.title(), subject.path())));
  }
}

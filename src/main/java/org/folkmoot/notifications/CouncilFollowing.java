package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.texts.LocalizedText;

/** The council itself as what people follow: they hear of new processes. */
@ApplicationScoped
class CouncilFollowing implements Followable {

  /** Name of the kind. */
  static final String KIND = "council";

  private final CurrentCouncil currentCouncil;

  @Inject
  CouncilFollowing(CurrentCouncil currentCouncil) {
    this.currentCouncil = currentCouncil;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<Long, FollowedThing> read(Collection<Long> ids) {
    Council council = currentCouncil.get();
    return ids.contains(council.id())
        ? Map.of(
            council.id(),
            new FollowedThing(
                LocalizedText.of(council.languages().get(0), council.name()), "/processes"))
        : Map.of();
  }
}

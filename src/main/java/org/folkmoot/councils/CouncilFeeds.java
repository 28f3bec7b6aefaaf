package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.folkmoot.pages.FeedSite;

/** What feeds say of the current council. */
@ApplicationScoped
public class CouncilFeeds {

  private final CurrentCouncil currentCouncil;
  private final CouncilAddress address;

  @Inject
  CouncilFeeds(CurrentCouncil currentCouncil, CouncilAddress address) {
    this.currentCouncil = currentCouncil;
    this.address = address;
  }

  /** The current council as a giver of feeds. */
  public FeedSite site() {
    Council council = currentCouncil.get();
    return new FeedSite(
        council.name(),
        address.of(council),
        address.host(council),
        LocalDate.ofInstant(council.createdAt(), ZoneOffset.UTC));
  }
}

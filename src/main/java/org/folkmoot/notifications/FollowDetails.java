package org.folkmoot.notifications;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that the visitor follows.
 *
 * @param id identifier of the thing
 * @param kind kind of the thing
 * @param why why they follow it
 * @param since since when
 * @param thing what it is; empty if nobody may read it at the moment
 */
public record FollowDetails(
    long id, String kind, FollowReason why, Instant since, Optional<FollowedThing> thing) {

  /** Whether everybody may read it at the moment. */
  public boolean shown() {
    return thing.isPresent();
  }

  /** What it is called; empty if nobody may read it at the moment. */
  public LocalizedText title() {
    return thing.map(FollowedThing::title).orElse(LocalizedText.EMPTY);
  }

  /** Its page; empty if nobody may read it at the moment. */
  public String path() {
    return thing.map(FollowedThing::path).orElse("");
  }
}

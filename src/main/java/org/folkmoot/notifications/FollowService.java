package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Visitor;

/** People follow things, and cease to. Nobody follows anything by itself but what they support. */
@ApplicationScoped
public class FollowService {

  /** Most things that one person follows. */
  static final int MOST = 500;

  private final FollowRepository follows;
  private final Instance<Followable> kinds;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  FollowService(
      FollowRepository follows, @Any Instance<Followable> kinds, Visitor visitor, Clock clock) {
    this.follows = follows;
    this.kinds = kinds;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Why the visitor follows a thing; empty if they do not. */
  @Transactional
  public Optional<FollowReason> find(String kind, long id) {
    return visitor.person().flatMap(person -> follows.find(person.id(), kind, id)).map(Follow::why);
  }

  /** Whether everybody may read a thing, so that it can be followed. */
  @Transactional
  public boolean isFollowable(String kind, long id) {
    return read(kind, List.of(id)).containsKey(id);
  }

  /**
   * Follows a thing for the visitor; nothing happens if they do already.
   *
   * @throws NotificationRefusal if they follow 500 things
   * @throws NotFound if there is no such thing that everybody reads
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public void follow(String kind, long id) {
    long account = visitor.requirePerson().id();
    if (!isFollowable(kind, id)) {
      throw new NotFound();
    }
    Optional<Follow> known = follows.find(account, kind, id);
    if (known.isPresent()) {
      known.get().choose();
      return;
    }
    if (follows.countOf(account) >= MOST) {
      throw NotificationRefusal.tooManyFollows(MOST);
    }
    follows.add(new Follow(account, kind, id, FollowReason.CHOSEN, clock.instant()));
  }

  /** Ceases to follow a thing, for whatever reason the visitor does. */
  @Transactional
  public void unfollow(String kind, long id) {
    follows.find(visitor.requirePerson().id(), kind, id).ifPresent(follows::remove);
  }

  /** Somebody supports a thing, and hears of answers; joins the transaction of that. */
  @Transactional
  public void support(long account, String kind, long id) {
    if (follows.find(account, kind, id).isEmpty()) {
      follows.add(new Follow(account, kind, id, FollowReason.SUPPORT, clock.instant()));
    }
  }

  /** Somebody supports it no more; what they chose to follow stays. */
  @Transactional
  public void takeBackSupport(long account, String kind, long id) {
    follows
        .find(account, kind, id)
        .filter(follow -> follow.why() == FollowReason.SUPPORT)
        .ifPresent(follows::remove);
  }

  /** A thing goes; joins the transaction of that. */
  @Transactional
  public void removeAll(String kind, long id) {
    follows.removeAll(kind, id);
  }

  /** How many follows of some things are by people who get e-mail about a topic. */
  @Transactional
  public long countMailed(String kind, Collection<Long> ids, String topic) {
    return follows.countMailed(kind, ids, topic);
  }

  /**
   * What the visitor follows, the latest first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public List<FollowDetails> list() {
    List<Follow> mine = follows.listOf(visitor.requirePerson().id(), MOST * 2);
    Map<String, Map<Long, FollowedThing>> things = new HashMap<>();
    mine.stream()
        .collect(Collectors.groupingBy(Follow::kind))
        .forEach(
            (kind, some) ->
                things.put(kind, read(kind, some.stream().map(Follow::subjectId).toList())));
    return mine.stream()
        .map(
            follow ->
                new FollowDetails(
                    follow.subjectId(),
                    follow.kind(),
                    follow.why(),
                    follow.since(),
                    Optional.ofNullable(
                        things.getOrDefault(follow.kind(), Map.of()).get(follow.subjectId()))))
        .toList();
  }

  private Map<Long, FollowedThing> read(String kind, Collection<Long> ids) {
    return kinds.stream()
        .filter(known -> known.kind().equals(kind))
        .findFirst()
        .map(known -> known.read(ids))
        .orElse(Map.of());
  }
}

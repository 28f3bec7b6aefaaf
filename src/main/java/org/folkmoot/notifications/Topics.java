package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything of which people are told, from all features. */
@ApplicationScoped
class Topics {

  private final Instance<NoticeSource> sources;

  @Inject
  Topics(@Any Instance<NoticeSource> sources) {
    this.sources = sources;
  }

  /** All topics, in their order. */
  List<NoticeTopic> list() {
    return sources.stream()
        .flatMap(source -> source.topics().stream())
        .sorted(Comparator.comparingInt(NoticeTopic::position))
        .toList();
  }

  Optional<NoticeTopic> find(String name) {
    return list().stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** The topic, which must exist. */
  NoticeTopic get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no topic " + name));
  }

  /** What can be told of these notices now, by their ids; out of date ones are left out. */
  Map<Long, Happening> read(Collection<Notice> notices) {
    Map<Long, Happening> known = new HashMap<>();
    for (NoticeSource source : sources) {
      Set<String> names =
          source.topics().stream().map(NoticeTopic::name).collect(Collectors.toSet());
      List<Notice> mine =
          notices.stream().filter(notice -> names.contains(notice.topic())).toList();
      if (!mine.isEmpty()) {
        Map<Long, Happening> things =
            source.read(mine.stream().map(Notice::thing).collect(Collectors.toSet()));
        mine.forEach(
            notice ->
                Optional.ofNullable(things.get(notice.thing()))
                    .filter(thing -> thing.change().equals(notice.change()))
                    .ifPresent(thing -> known.put(notice.id(), thing)));
      }
    }
    return known;
  }

  /** Whether something can still be told as it was. */
  boolean stands(String topic, long thing, String change) {
    return sources.stream()
        .filter(source -> source.topics().stream().anyMatch(one -> one.name().equals(topic)))
        .flatMap(source -> source.read(Set.of(thing)).values().stream())
        .anyMatch(happening -> happening.change().equals(change));
  }
}

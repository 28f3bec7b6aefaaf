package org.folkmoot.votes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from published files, which never change: of the elections that were asked for
 * last, by their name in the protocol. Each is computed once, however many ask at the same time.
 */
final class KeptTallies<V> {

  private final Map<String, Place<V>> places;

  KeptTallies(int most) {
    places =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Place<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** What is kept under a name; what cannot be computed is not kept. */
  V get(String uuid, Supplier<V> compute) {
    Place<V> place;
    synchronized (places) {
      place = places.computeIfAbsent(uuid, any -> new Place<>());
    }
    return place.get(compute);
  }

  /** A value, once it is there. */
  private static final class Place<V> {

    private @Nullable V value;

    synchronized V get(Supplier<V> compute) {
      V known = value;
      if (known == null) {
        known = compute.get();
        value = known;
      }
      return known;
    }
  }
}

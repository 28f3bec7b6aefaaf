package org.folkmoot.merkle;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Heads in memory, replaced atomically. */
final class MemoryWitnessStore implements WitnessStore {

  private final ConcurrentMap<String, TreeHead> heads = new ConcurrentHashMap<>();

  @Override
  public TreeHead latest(String origin) {
    return heads.getOrDefault(origin, TreeHead.empty());
  }

  @Override
  public boolean replace(String origin, TreeHead expected, TreeHead next) {
    heads.putIfAbsent(origin, TreeHead.empty());
    return heads.replace(origin, expected, next);
  }
}

package org.folkmoot.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * What became of comparing a served booth with a list.
 *
 * @param lines one for each file, for people
 * @param differing names of what is not as the list says, with what is served in its place
 */
record BoothComparison(List<String> lines, Map<String, Bytes> differing) {

  BoothComparison {
    lines = List.copyOf(lines);
    differing = Map.copyOf(differing);
  }

  /** Whether every file is as the list says, for each browser. */
  boolean same() {
    return differing.isEmpty();
  }

  /**
   * Fetches each file as each kind of browser.
   *
   * @throws IOException if the site does not answer
   */
  static BoothComparison of(ServedBooth booth, BoothFiles expected) throws IOException {
    List<String> lines = new ArrayList<>();
    Map<String, Bytes> differing = new java.util.TreeMap<>();
    for (Map.Entry<String, Digest> one : expected.hashes().entrySet()) {
      Optional<Bytes> other = findOther(booth, one.getKey(), one.getValue());
      if (other.isEmpty()) {
        lines.add("ok    " + one.getKey());
      } else {
        Bytes served = other.get();
        String what =
            served.size() == 0 ? "is not served" : Digest.ofContent(served.toArray()).toHex();
        lines.add("FAIL  " + one.getKey() + ": " + what);
        differing.put(one.getKey(), served);
      }
    }
    return new BoothComparison(lines, differing);
  }

  /** The first thing served that is not the file; no bytes if nothing is. */
  private static Optional<Bytes> findOther(ServedBooth booth, String name, Digest hash)
      throws IOException {
    for (int browser = 0; browser < ServedBooth.browsers(); browser++) {
      Bytes served = booth.fetch(name).orElse(Bytes.ofUtf8(""));
      if (!Digest.ofContent(served.toArray()).equals(hash)) {
        return Optional.of(served);
      }
    }
    return Optional.empty();
  }
}

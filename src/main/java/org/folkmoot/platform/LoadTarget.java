package org.folkmoot.platform;

import java.time.Instant;
import java.util.List;

/**
 * Where ideas of the load go.
 *
 * @param council id of the council
 * @param process id of the process
 * @param categories ids of its categories
 * @param wards ids of the wards
 * @param now when it is done
 */
record LoadTarget(
    long council, long process, List<Long> categories, List<Long> wards, Instant now) {

  LoadTarget {
    categories = List.copyOf(categories);
    wards = List.copyOf(wards);
  }
}

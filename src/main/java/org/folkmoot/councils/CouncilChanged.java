package org.folkmoot.councils;

import java.time.ZoneId;
import java.util.List;

/**
 * An administrator changed the council; fired in the transaction that does it.
 *
 * @param actorId account of the administrator
 * @param actorName the administrator's name
 * @param name name of the council from now on
 * @param brand its brand from now on
 * @param zone its time zone from now on
 * @param hosts its hosts from now on, its own address first
 */
public record CouncilChanged(
    long actorId, String actorName, String name, String brand, ZoneId zone, List<String> hosts) {

  /** Copies the hosts. */
  public CouncilChanged {
    hosts = List.copyOf(hosts);
  }
}

package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Which councils there are, and which one a host name belongs to. */
@ApplicationScoped
public class CouncilService {

  private final CouncilRepository councils;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Event<CouncilEstablished> established;
  private final Event<CouncilChanged> changed;
  private final Clock clock;

  @Inject
  CouncilService(
      CouncilRepository councils,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Event<CouncilEstablished> established,
      Event<CouncilChanged> changed,
      Clock clock) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.established = established;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * The council of a {@code Host} header. Port, case and one trailing dot do not matter; anything
   * that is not a registered name gives none, there is no default council.
   */
  @Transactional
  public Optional<Council> findByHost(String hostHeader) {
    String host = hostHeader.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
    return councils
        .findByHost(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
        .map(StoredCouncil::toCouncil);
  }

  /** The council with this id, for jobs that carry one. */
  @Transactional
  public Optional<Council> findById(long id) {
    return councils.findById(id).map(StoredCouncil::toCouncil);
  }

  /** Every council, in the order in which they were set up; for work that goes over all of them. */
  @Transactional
  public List<Council> list() {
    return councils.list().stream().map(StoredCouncil::toCouncil).toList();
  }

  /** Whether no council was set up yet. */
  @Transactional
  public boolean isEmpty() {
    return councils.isEmpty();
  }

  /**
   * Sets up a council that answers under these hosts, of which the first is the address that it
   * gives to others; joins the caller's transaction.
   */
  @Transactional
  public Council establish(
      String slug, String name, String brand, ZoneId zone, Currency currency, List<String> hosts) {
    StoredCouncil council = new StoredCouncil(slug, name, brand, zone, currency, clock.instant());
    councils.add(
        council, hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).distinct().toList());
    established.fire(new CouncilEstablished(council.id()));
    return council.toCouncil();
  }

  /** Whether a council has this lasting name. */
  @Transactional
  public boolean isSlugTaken(String slug) {
    return councils.isSlugTaken(slug);
  }

  /** Hosts of a council, its own address first. */
  @Transactional
  public List<String> hostsOf(long councilId) {
    return councils.listHosts(councilId).stream().map(CouncilHost::host).toList();
  }

  /**
   * Changes the current council and what it says of itself; takes effect with the next request.
   * Fires {@link CouncilChanged} within the transaction.
   *
   * @param seen version that the administrator changed
   * @param hosts lower case, without port; the first is the address that it gives to others
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   * @throws org.folkmoot.people.ConfirmationNeeded if that was not proved lately (AU-16)
   * @throws HostTaken if another council answers under one of them
   */
  @Transactional
  public void change(
      long seen, String name, String brand, ZoneId zone, List<String> hosts, CouncilWords words) {
    Person actor = visitor.require(Role.ADMINISTRATOR);
    visitor.requireFresh();
    StoredCouncil council = councils.findById(currentCouncil.get().id()).orElseThrow();
    council.requireVersion(seen);
    for (String host : hosts) {
      if (councils.findByHost(host).filter(other -> other.id() != council.id()).isPresent()) {
        throw new HostTaken(host);
      }
    }
    council.rename(name);
    council.changeBrand(brand);
    council.changeZone(zone);
    council.say(words);
    councils.replaceHosts(council, hosts);
    changed.fire(new CouncilChanged(actor.id(), actor.name(), name, brand, zone, hosts));
  }

  /** Says in which languages a council writes and what it says of itself, when it is set up. */
  @Transactional
  public void say(long councilId, CouncilWords words) {
    councils.findById(councilId).orElseThrow().say(words);
  }
}

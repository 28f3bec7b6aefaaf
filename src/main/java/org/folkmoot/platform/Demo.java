package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.councils.CouncilService;

/**
 * The demo: two councils that look different, one account for each role, a finished budget round,
 * and processes in each of their phases. Made once; the password is set anew at every start.
 */
@ApplicationScoped
class Demo {

  /** Lasting names that no other council gets: by them the launcher tells a demo from a council. */
  static final List<String> SLUGS = List.of("demo", "harbour");

  private final CouncilService councils;
  private final DemoCouncil demoCouncil;
  private final DemoIdeas demoIdeas;
  private final DemoModeration demoModeration;
  private final DemoMap demoMap;
  private final DemoLoad demoLoad;
  private final DemoStories demoStories;
  private final DemoVotes demoVotes;
  private final DemoHolders demoHolders;
  private final DemoOutcomes demoOutcomes;

  @Inject
  Demo(
      CouncilService councils,
      DemoCouncil demoCouncil,
      DemoIdeas demoIdeas,
      DemoModeration demoModeration,
      DemoMap demoMap,
      DemoLoad demoLoad,
      DemoStories demoStories,
      DemoVotes demoVotes,
      DemoHolders demoHolders,
      DemoOutcomes demoOutcomes) {
    this.councils = councils;
    this.demoCouncil = demoCouncil;
    this.demoIdeas = demoIdeas;
    this.demoModeration = demoModeration;
    this.demoMap = demoMap;
    this.demoLoad = demoLoad;
    this.demoStories = demoStories;
    this.demoVotes = demoVotes;
    this.demoHolders = demoHolders;
    this.demoOutcomes = demoOutcomes;
  }

  void prepare() {
    prepare("localhost", SLUGS.get(0), "Folkmoot demo council", "default", "1 Market Street");
    prepare(
        "harbour.localhost",
        SLUGS.get(1),
        "Harbour City Council",
        "harbour",
        "Customs House, 1 Quay Street");
    // after both, so that the first ideas of both have the lowest numbers
    for (String host : List.of("localhost", "harbour.localhost")) {
      demoModeration.prepare(councils.findByHost(host).orElseThrow());
      demoMap.prepare(councils.findByHost(host).orElseThrow());
    }
    // later than all that has a fixed number
    for (String host : List.of("localhost", "harbour.localhost")) {
      demoStories.prepare(councils.findByHost(host).orElseThrow());
    }
    demoLoad.prepare(councils.findByHost("localhost").orElseThrow());
    demoVotes.prepare(councils.findByHost("localhost").orElseThrow());
    demoHolders.prepare(councils.findByHost("localhost").orElseThrow());
    demoOutcomes.prepare(councils.findByHost("localhost").orElseThrow());
  }

  private void prepare(String host, String slug, String name, String brand, String contact) {
    if (councils.findByHost(host).isEmpty()) {
      demoCouncil.establish(slug, name, brand, host, contact);
    } else {
      demoCouncil.open(councils.findByHost(host).orElseThrow());
    }
    demoIdeas.prepare(councils.findByHost(host).orElseThrow());
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.trustees.BoardForm;
import org.folkmoot.trustees.BoardService;

/**
 * The boards of key holders of the demo: one place is a visitor's, who signs in as the trustee;
 * what the two others do, the demo does itself ({@link DemoHoldersJob}), and their names say so.
 */
@ApplicationScoped
class DemoHolders {

  /** Account of the visitor who holds a part. */
  static final String VISITOR = "trustee@demo.example";

  /** Accounts of those for whom the demo acts. */
  static final List<String> OTHERS =
      List.of("holder-aisha@demo.example", "holder-mei@demo.example");

  private static final List<String> NAMES = List.of("Aisha (demo acts)", "Mei (demo acts)");

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final BoardService boards;
  private final DemoPassword password;
  private final JobQueue jobs;
  private final Visitor visitor;

  @Inject
  DemoHolders(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      BoardService boards,
      DemoPassword password,
      JobQueue jobs,
      Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.boards = boards;
    this.password = password;
    this.jobs = jobs;
    this.visitor = visitor;
  }

  /**
   * Makes the boards and lets the demo act for the others, unless an earlier start did: one of
   * which the visitor makes the key with the others, and one that is made, whose vote is closed.
   */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    enterFacilitator();
    if (accounts.findPerson(OTHERS.get(0)).isEmpty()) {
      openOthers();
      make(
          "Key holders of the demo (two of the three are played by the demo)",
          "Deiliaid allwedd y demo (mae’r demo yn chwarae dau o’r tri)");
      jobs.add(JobOrder.of(DemoHoldersJob.NAME, council.id()).titled(council.name()));
    }
    if (boards.find(DemoPart.BOARD).isEmpty()) {
      String slug = make("Key holders of a closed vote", "Deiliaid allwedd pleidlais sydd ar gau");
      if (!slug.equals(DemoPart.BOARD)) {
        throw new IllegalStateException(slug);
      }
      jobs.add(JobOrder.of(DemoClosedVoteJob.NAME, council.id()).titled(council.name()));
    }
  }

  private void enterFacilitator() {
    Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(facilitator, 0, false, false, true)));
  }

  private void openOthers() {
    for (int i = 0; i < OTHERS.size(); i++) {
      accounts.open(OTHERS.get(i), NAMES.get(i), password.get(), EnumSet.of(Role.TRUSTEE));
    }
  }

  private String make(String english, String welsh) {
    List<Long> people =
        Stream.concat(Stream.of(VISITOR), OTHERS.stream())
            .map(address -> accounts.findPerson(address).orElseThrow().id())
            .toList();
    return boards.create(new BoardForm(DemoCouncil.inBoth(english, welsh), 2, people));
  }
}

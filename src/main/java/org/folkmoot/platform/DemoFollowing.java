package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.ProcessFollowing;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalReader;

/** What people of the demo follow, so that they are told of what happens in it. */
@ApplicationScoped
class DemoFollowing {

  private final AccountService accounts;
  private final ProposalReader proposals;
  private final FollowService follows;
  private final Visitor visitor;

  @Inject
  DemoFollowing(
      AccountService accounts, ProposalReader proposals, FollowService follows, Visitor visitor) {
    this.accounts = accounts;
    this.proposals = proposals;
    this.follows = follows;
    this.visitor = visitor;
  }

  /** The facilitator and the councillor follow a process, before there is anything in it. */
  void follow(ProcessDetails process) {
    for (String name : List.of("facilitator", "councillor")) {
      enter(name);
      follows.follow(ProcessFollowing.KIND, process.id());
    }
  }

  /** Dewi follows the first idea and Imran the third, before people talk about them. */
  void follow(List<String> ideas) {
    follow("dewi", ideas.get(0));
    follow("imran", ideas.get(2));
  }

  private void follow(String name, String reference) {
    enter(name);
    follows.follow("proposal", proposals.find(reference).orElseThrow().id());
  }

  private void enter(String name) {
    Person person = accounts.findPerson(name + "@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }
}

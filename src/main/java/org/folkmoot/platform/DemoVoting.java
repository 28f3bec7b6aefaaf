package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.SimulatedVoter;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.RegistrarService;

/** What people of the demo do about its votes: two staff set one up, others vote in it. */
@ApplicationScoped
class DemoVoting {

  /** Accounts that vote, without their host. */
  static final List<String> VOTERS =
      List.of(
          "resident", "carys", "imran", "dewi", "moderator", "councillor", "evaluator", "auditor");

  private final AccountService accounts;
  private final ProcessService processes;
  private final ElectionService elections;
  private final PublicLogService log;
  private final RegistrarService registrar;
  private final BallotBoxService box;
  private final Visitor visitor;

  @Inject
  DemoVoting(
      AccountService accounts,
      ProcessService processes,
      ElectionService elections,
      PublicLogService log,
      RegistrarService registrar,
      BallotBoxService box,
      Visitor visitor) {
    this.accounts = accounts;
    this.processes = processes;
    this.elections = elections;
    this.log = log;
    this.registrar = registrar;
    this.box = box;
    this.visitor = visitor;
  }

  /** The votes of the demo's process, drafts included. */
  List<ElectionDetails> list() {
    enter("facilitator");
    return elections.listOf(processes.find(DemoVotes.PROCESS).orElseThrow());
  }

  /** Drafts a vote as the facilitator and confirms it as the administrator; gives its name. */
  String setUp(ElectionForm form) {
    enter("facilitator");
    String name = elections.draft(DemoVotes.PROCESS, form);
    enter("administrator");
    ElectionDetails draft = elections.find(name).orElseThrow();
    elections.confirm(name, draft.version());
    return name;
  }

  /** Removes a draft that was not confirmed before the server stopped. */
  void drop(ElectionDetails draft) {
    enter("facilitator");
    elections.deleteDraft(draft.slug());
  }

  /**
   * Casts a ballot for somebody.
   *
   * @param choice one number for each place of the only question
   * @throws org.folkmoot.kernel.RuleViolation if they have voted before, or the vote is not open
   */
  void vote(String name, String account, List<Integer> choice) {
    if (accounts.findPerson(address(account)).isEmpty()) {
      return;
    }
    enter(account);
    PublicLogService.Frozen frozen = log.frozen(name);
    SimulatedVoter voter = new SimulatedVoter(frozen.record(), frozen.registrarKeys().get(0));
    RegistrarSignature signature =
        voter.finish(registrar.sign(name, List.of(voter.blinded())).signatures().get(0));
    visitor.enter(Optional.empty());
    box.cast(name, voter.ballot(List.of(choice)), List.of(signature));
  }

  /** Signs somebody in, as far as services see it. */
  void enter(String account) {
    Person person = accounts.findPerson(address(account)).orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }

  private static String address(String account) {
    return account + "@demo.example";
  }
}

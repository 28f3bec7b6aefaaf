package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.ballots.SimulatedTrustee;
import org.folkmoot.ballots.TrusteeDrill;
import org.folkmoot.ballots.TrusteeParts;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTallyService;

/**
 * Does in the demo what its two played key holders are asked for. Their secrets stand here, so they
 * are none: the demo shows how a board works, and keeps nothing from anybody. On the board whose
 * vote is ready to be counted it made the visitor's part, too ({@link DemoPart}). After the end of
 * a vote only one of them mixes and opens: the other part is the visitor's.
 */
@ApplicationScoped
class DemoHoldersJob implements Job {

  static final String NAME = "demo-holders";

  private static final Logger LOG = Logger.getLogger(DemoHoldersJob.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final List<Player> PLAYERS =
      List.of(
          new Player(DemoHolders.OTHERS.get(0), "DemoAishaDemoAishaDemo", true),
          new Player(DemoHolders.OTHERS.get(1), "DemoMeiDemoMeiDemoMeiD", false),
          new Player(DemoHolders.VISITOR, DemoPart.SEED, false));

  /** Somebody for whom the demo acts; for the visitor until the key is made, and on one board. */
  private record Player(String account, String seed, boolean helpsCounting) {

    boolean playsOn(BoardDetails board) {
      return !account.equals(DemoHolders.VISITOR) || board.slug().equals(DemoPart.BOARD);
    }
  }

  private final AccountService accounts;
  private final CeremonyService ceremony;
  private final TrusteeTallyService tally;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  DemoHoldersJob(
      AccountService accounts,
      CeremonyService ceremony,
      TrusteeTallyService tally,
      Visitor visitor,
      Clock clock) {
    this.accounts = accounts;
    this.ceremony = ceremony;
    this.tally = tally;
    this.visitor = visitor;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public JobResult run(JobRun run) throws IOException {
    for (Player player : PLAYERS) {
      Optional<Person> person = accounts.findPerson(player.account());
      if (person.isPresent()) {
        visitor.enter(Optional.of(new Recognized(person.get(), 0, false, false, true)));
        for (BoardDetails board : ceremony.listOwn()) {
          if (player.playsOn(board)) {
            act(board, player);
          }
        }
      }
    }
    return JobResult.later(clock.instant().plus(PAUSE));
  }

  private void act(BoardDetails board, Player player) throws IOException {
    try {
      BoardWork work = ceremony.work(board.slug());
      SimulatedTrustee device =
          new SimulatedTrustee(player.seed(), board.threshold(), board.size(), work.place());
      if (work.task().isPresent()) {
        answer(work, device, work.task().get());
      } else if (player.helpsCounting()) {
        for (TrusteeTallyService.Work vote : tally.listWork(board)) {
          help(work, device, vote);
        }
      }
    } catch (RuleViolation e) {
      // somebody was faster, or staff changed the board: looked at again soon
      LOG.log(Level.INFO, "a played key holder was not heard: {0}", e.messageKey());
    }
  }

  private void answer(BoardWork work, SimulatedTrustee device, TrusteeTask task) {
    Map<String, String> files = new HashMap<>();
    for (String group : KeyGroups.ALL) {
      files.put(group, file(work, device, task, group));
    }
    if (task == TrusteeTask.DRILL) {
      ceremony.drill(work.board().slug(), files);
    } else {
      ceremony.submit(work.board().slug(), task, files);
    }
  }

  private static String file(
      BoardWork work, SimulatedTrustee device, TrusteeTask task, String group) {
    return switch (task) {
      case ANNOUNCE -> device.announce(group);
      case SHARE -> device.share(of(work.announcements(), group));
      case FINISH -> device.finish(of(work.announcements(), group), of(work.shares(), group));
      case DRILL ->
          TrusteeDrill.answer(
              group,
              of(work.keys(), group),
              secret(work, device, group),
              work.drill(),
              of(work.ciphertexts(), group));
      case SHUFFLE, DECRYPT -> throw new IllegalArgumentException(task.code());
    };
  }

  private static String secret(BoardWork work, SimulatedTrustee device, String group) {
    return device.secret(of(work.announcements(), group), of(work.shares(), group));
  }

  private static <T> T of(Map<String, T> all, String group) {
    return Objects.requireNonNull(all.get(group), group);
  }

  private void help(BoardWork work, SimulatedTrustee device, TrusteeTallyService.Work vote)
      throws IOException {
    String name = vote.election().slug();
    String list = tally.list(name);
    String group = vote.election().group();
    try (TrusteeParts parts = new TrusteeParts(vote.record(), of(work.keys(), group), 1)) {
      String made =
          vote.task() == TrusteeTask.SHUFFLE
              ? parts.shuffle(list)
              : parts.decrypt(list, secret(work, device, group));
      byte[] content = made.getBytes(StandardCharsets.UTF_8);
      tally.submit(name, vote.task(), new ByteArrayInputStream(content));
    }
  }
}

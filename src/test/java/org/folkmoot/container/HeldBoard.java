package org.folkmoot.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.SimulatedTrustee;
import org.folkmoot.ballots.TrusteeDrill;
import org.folkmoot.people.Person;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.TrusteeTask;

/** A board in a test, with the devices of its trustees. */
final class HeldBoard {

  /** A trustee with a device. */
  record Holder(Person person, SimulatedTrustee device) {}

  private final String slug;
  private final List<Holder> holders = new ArrayList<>();

  HeldBoard(String slug, int threshold, List<Person> people) {
    this.slug = slug;
    for (int number = 1; number <= people.size(); number++) {
      holders.add(
          new Holder(
              people.get(number - 1), new SimulatedTrustee("", threshold, people.size(), number)));
    }
  }

  String slug() {
    return slug;
  }

  List<Holder> holders() {
    return holders;
  }

  Holder holder(int number) {
    return holders.get(number - 1);
  }

  /** What the device of a trustee makes in a round. */
  Map<String, String> files(Holder holder, BoardWork work, TrusteeTask task) {
    Map<String, String> files = new HashMap<>();
    for (String group : KeyGroups.ALL) {
      SimulatedTrustee device = holder.device();
      files.put(
          group,
          switch (task) {
            case ANNOUNCE -> device.announce(group);
            case SHARE -> device.share(work.announcements().get(group));
            case FINISH -> device.finish(work.announcements().get(group), work.shares().get(group));
            case DRILL, SHUFFLE, DECRYPT -> throw new IllegalArgumentException(task.code());
          });
    }
    return files;
  }

  /** The trustee's private key, as the device gets it from the seed and the files. */
  String secret(Holder holder, BoardWork work, String group) {
    return holder.device().secret(work.announcements().get(group), work.shares().get(group));
  }

  /** What the device answers to a drill. */
  Map<String, String> answers(Holder holder, BoardWork work) {
    Map<String, String> answers = new HashMap<>();
    for (String group : KeyGroups.ALL) {
      answers.put(
          group,
          TrusteeDrill.answer(
              group,
              work.keys().get(group),
              secret(holder, work, group),
              work.drill(),
              work.ciphertexts().get(group)));
    }
    return answers;
  }

  /** Does the round or the drill that is asked of a trustee, who is signed in. */
  void act(CeremonyService ceremony, Holder holder) {
    BoardWork work = ceremony.work(slug);
    TrusteeTask task = work.task().orElseThrow();
    if (task == TrusteeTask.DRILL) {
      ceremony.drill(slug, answers(holder, work));
    } else {
      ceremony.submit(slug, task, files(holder, work, task));
    }
  }
}

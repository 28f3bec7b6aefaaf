package org.folkmoot.votes.web;

import java.util.List;
import java.util.Optional;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTallyService;

/** Commands with which a key holder does on a machine of their own what is asked. Pure. */
final class KeyCommands {

  private static final String JAR = "java -jar folkmoot-audit.jar ";

  private KeyCommands() {}

  static List<String> of(BoardWork work, Optional<TrusteeTallyService.Work> vote) {
    if (work.task().isPresent()) {
      return KeyGroups.ALL.stream()
          .map(group -> command(work, work.task().orElseThrow(), group))
          .toList();
    }
    return vote.map(one -> List.of(command(one))).orElse(List.of());
  }

  private static String command(BoardWork work, TrusteeTask task, String group) {
    String where = " --exchange " + group + " --seed my.seed";
    return switch (task) {
      case ANNOUNCE ->
          JAR
              + "trustee announce --group "
              + group
              + " --threshold "
              + work.board().threshold()
              + " --trustees "
              + work.board().size()
              + " --number "
              + work.place()
              + where;
      case SHARE -> JAR + "trustee share" + where;
      case FINISH -> JAR + "trustee finish" + where + " --key " + group + ".key";
      case DRILL -> JAR + "trustee drill" + where + " --out " + group + ".answer.json";
      case SHUFFLE, DECRYPT -> throw new IllegalArgumentException(task.code());
    };
  }

  private static String command(TrusteeTallyService.Work vote) {
    String archive = vote.election().uuid() + ".bel";
    return vote.task() == TrusteeTask.SHUFFLE
        ? JAR + "shuffle " + archive + " --trustee " + vote.owner()
        : JAR + "decrypt " + archive + " --key " + vote.election().group() + ".key";
  }
}

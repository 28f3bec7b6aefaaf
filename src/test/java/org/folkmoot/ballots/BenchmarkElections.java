package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Group;

/**
 * Writes the archives that {@code src/test/scripts/benchmark-ballots.sh} has verified. Not a test.
 */
final class BenchmarkElections {

  private BenchmarkElections() {}

  /** Arguments: folder, number of ballots with ten options, number of shuffled ballots. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int summed = Integer.parseInt(arguments[1]);
    int shuffled = Integer.parseInt(arguments[2]);
    write(folder.resolve("h"), Group.BELENIOS_2048, Rehearsal.approval(10, 0, 10), summed);
    write(folder.resolve("h3"), Group.BELENIOS_2048, Rehearsal.approval(10, 1, 3), summed);
    write(folder.resolve("nh"), Group.RFC_3526_2048, Rehearsal.shuffled(20), shuffled);
  }

  private static void write(Path folder, Group group, Question question, int ballots)
      throws IOException {
    Rehearsal rehearsal = new Rehearsal(group, ballots, 1).singles(2).asking(question);
    RunningElection running = rehearsal.open();
    List<Integer> votes =
        new ArrayList<>(IntStream.range(0, question.answers().size()).mapToObj(i -> 0).toList());
    for (int voter = 0; voter < ballots; voter++) {
      votes.set(0, voter % 2);
      votes.set(1, 1);
      rehearsal.cast(running, voter, List.of(votes));
    }
    Rehearsal.write(running, Files.createDirectories(folder.resolve("ballots")));
    rehearsal.finish(running, 1, 2);
    Rehearsal.write(running, Files.createDirectories(folder.resolve("whole")));
  }
}

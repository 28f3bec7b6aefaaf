package org.folkmoot.audit;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;

/** A command that does one step of an election at the desk. */
interface ElectionStep extends Callable<Integer> {

  /** Does the step and says so. */
  int at(ElectionDesk desk) throws IOException;

  @Override
  default Integer call() {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ElectionDesk desk = new ElectionDesk(threads, new ProgressLine(true))) {
      return at(desk);
    } catch (ElectionDesk.StepRefused e) {
      return Console.refused("refused: " + e.arguments());
    } catch (IllegalArgumentException | MalformedInput e) {
      return Console.unusable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Console.unusable("cannot read or write: " + e.getMessage());
    }
  }

  /** Says how a verdict came out. */
  static int answer(Verdict verdict, String accepted) {
    return verdict instanceof Verdict.Rejected rejected
        ? Console.refused("refused: " + rejected.reason() + ", " + rejected.detail())
        : Console.done(accepted);
  }
}

package org.folkmoot.files.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are sent at once are drawn one after the other. */
class DecodingTurnTest {

  @TempDir private Path folder;

  @Test
  void everybodyComesToTheirTurn() throws Exception {
    DecodingTurn turn = new DecodingTurn(8, Duration.ofMinutes(1));
    Path file = Files.write(folder.resolve("sent"), SamplePictures.jpeg(600, 400));
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Future<Picture>> drawn = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      drawn.add(people.submit(() -> turn.draw(file)));
    }
    for (Future<Picture> one : drawn) {
      assertThat(one.get().width()).isEqualTo(600);
    }
    people.shutdown();
  }

  @Test
  void whoFindsTooManyWaitingIsToldAtOnce() throws IOException {
    DecodingTurn full = new DecodingTurn(0, Duration.ofMinutes(1));
    Path file = Files.write(folder.resolve("sent"), SamplePictures.jpeg(600, 400));

    assertThatThrownBy(() -> full.draw(file))
        .isInstanceOfSatisfying(
            FormatRefusal.class,
            refusal -> assertThat(refusal.messageKey()).isEqualTo("files.rule.busy"));
  }

  @Test
  void aRefusedPictureLeavesTheTurnToTheNext() throws IOException {
    DecodingTurn turn = new DecodingTurn(1, Duration.ofMinutes(1));
    Path broken = Files.write(folder.resolve("broken"), new byte[] {1});
    Path file = Files.write(folder.resolve("sent"), SamplePictures.jpeg(600, 400));

    assertThatThrownBy(() -> turn.draw(broken)).isInstanceOf(FormatRefusal.class);
    assertThat(turn.draw(file).width()).isEqualTo(600);
  }
}

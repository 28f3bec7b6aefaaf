package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.TrusteeTallyService;
import org.jspecify.annotations.Nullable;

/** Where key holders who work with the command line hand in what it made. */
@Named
@RequestScoped
public class KeyUploadView {

  private static final int MOST_TEXT = 1 << 20;

  private final OwnBoard board;
  private final CeremonyService ceremony;
  private final TrusteeTallyService tally;
  private final Feedback feedback;
  private @Nullable Part summed;
  private @Nullable Part shuffled;
  private @Nullable Part archive;

  @Inject
  KeyUploadView(
      OwnBoard board, CeremonyService ceremony, TrusteeTallyService tally, Feedback feedback) {
    this.board = board;
    this.ceremony = ceremony;
    this.tally = tally;
    this.feedback = feedback;
  }

  /** Takes the files of a round, or the answer to a drill, one for each group. */
  public void send() {
    Map<String, String> files = new HashMap<>();
    read(summed).ifPresent(text -> files.put(KeyGroups.ALL.get(0), text));
    read(shuffled).ifPresent(text -> files.put(KeyGroups.ALL.get(1), text));
    taking(
        () -> {
          TrusteeTask task =
              board.work().task().orElseThrow(() -> new IllegalStateException("nothing is asked"));
          if (task == TrusteeTask.DRILL) {
            ceremony.drill(board.slug(), files);
          } else {
            ceremony.submit(board.slug(), task, files);
          }
        });
  }

  private static Optional<String> read(@Nullable Part part) {
    return Upload.of(part)
        .filter(upload -> upload.size() <= MOST_TEXT)
        .map(upload -> new String(upload.content(), StandardCharsets.UTF_8));
  }

  /** Takes the archive of a vote that a command has changed. */
  public void sendArchive() {
    Optional<Upload> upload = Upload.of(archive);
    if (upload.isEmpty() || board.vote().isEmpty()) {
      feedback.fault("archive", "trustees.upload.missing");
      return;
    }
    taking(
        () -> {
          try (InputStream input = upload.get().open()) {
            tally.submitArchive(board.vote().orElseThrow().election().slug(), input);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void taking(Runnable action) {
    if (board.task().isEmpty()) {
      feedback.fault(null, "trustees.rule.notNow");
      return;
    }
    try {
      action.run();
      feedback.done("/key?board=" + board.slug(), "trustees.upload.done");
    } catch (RuleViolation e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** File for votes that are added up. */
  public @Nullable Part getSummed() {
    return summed;
  }

  /** For the form. */
  public void setSummed(@Nullable Part summed) {
    this.summed = summed;
  }

  /** File for votes that are mixed. */
  public @Nullable Part getShuffled() {
    return shuffled;
  }

  /** For the form. */
  public void setShuffled(@Nullable Part shuffled) {
    this.shuffled = shuffled;
  }

  /** Archive of a vote. */
  public @Nullable Part getArchive() {
    return archive;
  }

  /** For the form. */
  public void setArchive(@Nullable Part archive) {
    this.archive = archive;
  }
}

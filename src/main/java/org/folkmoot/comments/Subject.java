package org.folkmoot.comments;

import java.time.Instant;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/**
 * What people comment on.
 *
 * @param kind which {@link CommentSubject} gave it
 * @param id identifier in the database, among those of its kind
 * @param process process that it belongs to
 * @param title what it is called
 * @param authorId account of who wrote it, who is told of comments; 0 if nobody is
 * @param path address of the page that is about it
 * @param closed whether nobody may write about it any more, whatever its process says
 * @param comments how many comments can be read
 */
public record Subject(
    String kind,
    long id,
    ProcessDetails process,
    LocalizedText title,
    long authorId,
    String path,
    boolean closed,
    int comments) {

  /** Whether things of its process are discussed at this instant, and if not, why. */
  public Opening opening(Instant now) {
    return process.opening(Activity.COMMENT, now);
  }
}

package org.folkmoot.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.ballots.CastEntry;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * What may stand in the log of an election, line after line: first that it opened, then ballots and
 * other lines about this election, none of them twice, and nothing after the last line. What people
 * compare of a ballot (sentence, digits) stands for one ballot only. Not thread-safe.
 */
final class EntryRules {

  private static final Pattern LAST = Pattern.compile("(closed|aborted)\\|.*");
  private static final Pattern ANY = Pattern.compile("[a-z]{1,20}\\|1\\|([^|]+)(\\|.*)?");

  private final LogIdentity log;
  private final Set<Digest> ballots = new HashSet<>();
  private final Set<String> references = new HashSet<>();
  private long lines;
  private boolean ended;
  private Optional<Digest> booth = Optional.empty();

  EntryRules(LogIdentity log) {
    this.log = log;
  }

  /** Whether the last line of the election was taken. */
  boolean ended() {
    return ended;
  }

  /** SHA-256 of the list of the booth's files that the first line names. */
  Optional<Digest> booth() {
    return booth;
  }

  /** Takes the next entry; says why it may not stand there, and has then not taken it. */
  Optional<String> take(Bytes entry) {
    Optional<String> line = text(entry);
    Optional<String> wrong = line.isEmpty() ? Optional.of("is no text") : wrong(line.get());
    if (wrong.isEmpty()) {
      lines++;
    }
    return wrong;
  }

  private static Optional<String> text(Bytes entry) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(entry.toArray())).toString();
      return text.chars().anyMatch(c -> c < ' ') ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Optional<String> wrong(String line) {
    if (lines == 0) {
      return opened(line);
    }
    if (ended) {
      return Optional.of("comes after the last line of the vote");
    }
    var form = ANY.matcher(line);
    if (!form.matches() || !form.group(1).equals(log.uuid()) || line.startsWith("open|")) {
      return Optional.of("is no line of this vote");
    }
    ended = LAST.matcher(line).matches();
    return line.startsWith("cast|") ? ballot(line) : Optional.empty();
  }

  private Optional<String> opened(String line) {
    String start = "open|1|" + log.uuid() + "|" + log.record().toHex() + "|";
    if (!line.startsWith(start)) {
      return Optional.of("is not the opening of this vote with the questions that the site shows");
    }
    try {
      booth = Optional.of(Digest.parseHex(line.substring(start.length())));
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of("does not say which code voters run");
    }
  }

  private Optional<String> ballot(String line) {
    Optional<CastEntry> cast = CastEntry.find(line);
    if (cast.isEmpty()) {
      return Optional.of("is no ballot in the form of the log");
    }
    Digest hash = cast.get().ballot();
    if (!ballots.add(hash)) {
      return Optional.of("is a ballot that stands in the list already");
    }
    BallotReference reference = BallotReference.of(hash);
    boolean freshSentence = references.add(reference.sentence("en"));
    boolean freshDigits = references.add(reference.digits());
    return freshSentence && freshDigits
        ? Optional.empty()
        : Optional.of("is a ballot with the sentence or the digits of another ballot");
  }
}

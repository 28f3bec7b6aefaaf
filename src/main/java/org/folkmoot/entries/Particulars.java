package org.folkmoot.entries;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;

/**
 * The part of an entry that names people and things, and that may be erased later: who acted, on
 * what, and details. Any text is allowed, also empty; an unpaired surrogate becomes a question mark
 * before it is hashed, because UTF-8 has no form for it.
 *
 * <p>Bytes: {@code folkmoot/journal/1/particulars}, name, subject, number of details, details.
 *
 * @param actorName name of the person, as shown when it happened; empty for the system
 * @param subject what it was done to; may be empty
 * @param details further words that the sentence of the action uses, in its order
 */
public record Particulars(String actorName, String subject, List<String> details) {

  private static final String USE = "folkmoot/journal/1/particulars";

  /** Copies the details, and mends texts that UTF-8 cannot hold. */
  public Particulars {
    actorName = encodable(actorName);
    subject = encodable(subject);
    details = details.stream().map(Particulars::encodable).toList();
  }

  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** The bytes that are hashed and stored. */
  public Bytes toBytes() {
    FieldBytes fields = FieldBytes.of(USE).text(actorName).text(subject).number(details.size());
    details.forEach(fields::text);
    return fields.toBytes();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws MalformedInput if these are other bytes
   */
  public static Particulars parse(Bytes content) {
    ByteBuffer bytes = ByteBuffer.wrap(content.toArray());
    try {
      String use = text(bytes);
      Particulars read = new Particulars(text(bytes), text(bytes), texts(bytes));
      if (use.equals(USE) && read.toBytes().equals(content)) {
        return read;
      }
    } catch (BufferUnderflowException | CharacterCodingException e) {
      // Falls through: one message for everything that is not ours.
    }
    throw new MalformedInput("entry", 0, "particulars", "expected the bytes of particulars");
  }

  private static List<String> texts(ByteBuffer bytes) throws CharacterCodingException {
    long count = bytes.getLong();
    List<String> texts = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      texts.add(text(bytes));
    }
    return texts;
  }

  private static String text(ByteBuffer bytes) throws CharacterCodingException {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    ByteBuffer part = bytes.slice().limit(length);
    bytes.position(bytes.position() + length);
    return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
  }
}

package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The files that the trustees of a Pedersen group exchange, one kind for each round: {@code
 * 1.announcement.json}, {@code 1.shares.json}, {@code 1.member.json} for trustee 1, and so on. All
 * of them are public.
 */
enum CeremonyFile {
  ANNOUNCEMENT,
  SHARES,
  MEMBER;

  private Path of(Path exchange, int trustee) {
    return exchange.resolve(trustee + "." + name().toLowerCase(Locale.ROOT) + ".json");
  }

  /** Writes a trustee's file, which must not exist: what was sent once cannot be taken back. */
  void create(Path exchange, int trustee, Json content) throws IOException {
    Files.createDirectories(exchange);
    Files.writeString(of(exchange, trustee), content.write(), StandardOpenOption.CREATE_NEW);
  }

  boolean exists(Path exchange, int trustee) {
    return Files.exists(of(exchange, trustee));
  }

  /**
   * Reads the files of all trustees, from 1 on.
   *
   * @throws Refused {@code TRUSTEE_THRESHOLD} if there are fewer than so many; what the reader
   *     refuses, with the name of the file
   */
  <T> List<T> readAll(Path exchange, int trustees, Function<Json, T> reader) throws IOException {
    List<T> contents = new ArrayList<>();
    for (int trustee = 1; trustee <= trustees; trustee++) {
      contents.add(read(exchange, trustee, reader));
    }
    return contents;
  }

  <T> T read(Path exchange, int trustee, Function<Json, T> reader) throws IOException {
    Path file = of(exchange, trustee);
    Reason.TRUSTEE_THRESHOLD.refuseUnless(
        Files.exists(file), file.getFileName() + " of trustee " + trustee + " is not there yet");
    byte[] content = Files.readAllBytes(file);
    try {
      return reader.apply(JsonReader.read(content));
    } catch (Refused e) {
      throw e.reason().refuse(file.getFileName() + " of trustee " + trustee + ": " + e.detail());
    }
  }
}

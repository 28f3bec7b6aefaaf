package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes archives apart and puts changed ones together again, with all hashes made anew. */
final class ArchiveMutants {

  static final ObjectMapper JSON = new ObjectMapper();

  private ArchiveMutants() {}

  /** The archive with one data record replaced and everything that names it renamed. */
  static Archive with(Archive original, int step, int data, byte[] content) {
    Archive mutant = Archive.begin(original.timestamp());
    for (int i = 0; i < original.steps().size(); i++) {
      Archive.Step old = original.steps().get(i);
      List<ArchiveRecord> records = new ArrayList<>(old.data());
      if (i == step) {
        records.set(data, ArchiveRecord.of(content));
        relink(old.event().type(), records, data);
      }
      mutant = mutant.with(old.event().type(), records.toArray(ArchiveRecord[]::new));
    }
    return mutant;
  }

  /** Renews the record that names the others, unless it is the one that was changed. */
  private static void relink(EventType type, List<ArchiveRecord> records, int changed) {
    int last = records.size() - 1;
    if (changed == last) {
      return;
    }
    records.set(
        last,
        switch (type) {
          case SETUP -> Links.setup(records);
          case ENCRYPTED_TALLY -> renamed(records, "encrypted_tally");
          case SHUFFLE, PARTIAL_DECRYPTION -> renamed(records, "payload");
          default -> records.get(last);
        });
  }

  private static ArchiveRecord renamed(List<ArchiveRecord> records, String field) {
    String link = new String(records.get(1).content(), StandardCharsets.UTF_8);
    return ArchiveRecord.of(
        link.replaceAll(
                "\"" + field + "\":\"[0-9a-f]{64}\"",
                "\"" + field + "\":\"" + records.get(0).hash() + "\"")
            .getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bytes(Archive archive) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      ArchiveWriter.write(archive, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toByteArray();
  }

  /** The verdict on an archive under the name of its election. */
  static ElectionReport verify(String uuid, byte[] archive) {
    try {
      return ElectionVerifier.verify(
          uuid + ".bel",
          new ByteArrayInputStream(archive),
          VerifierOptions.standard().withThreads(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of a JSON record that look like numbers of the group, each once. */
  static List<String> longNumbers(byte[] record, int digits) {
    List<String> found = new ArrayList<>();
    collect(parse(record), digits, found);
    return found.stream().distinct().toList();
  }

  private static void collect(JsonNode node, int digits, List<String> found) {
    if (node.isTextual() && node.asText().matches("[0-9]{" + digits + ",}")) {
      found.add(node.asText());
    }
    node.forEach(child -> collect(child, digits, found));
  }

  static JsonNode parse(byte[] record) {
    try {
      return JSON.readTree(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The record with the first appearance of a text replaced; empty if it does not have it. */
  static Optional<byte[]> replaced(byte[] record, String old, String replacement) {
    String text = new String(record, StandardCharsets.UTF_8);
    int at = text.indexOf(old);
    if (at < 0) {
      return Optional.empty();
    }
    byte[] changed =
        (text.substring(0, at) + replacement + text.substring(at + old.length()))
            .getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(changed, record) ? Optional.empty() : Optional.of(changed);
  }
}

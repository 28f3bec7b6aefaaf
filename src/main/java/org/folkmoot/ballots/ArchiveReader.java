package org.folkmoot.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * Reads a {@code .bel} archive, byte for byte the form that {@link ArchiveWriter} writes, and the
 * chain of events in it.
 */
@SpecSource(document = "Belenios 2.0", section = "4.4")
final class ArchiveReader {

  /** Largest record: a shuffle of a hundred thousand ballots. */
  static final long MAX_RECORD = 512L << 20;

  /** Largest archive that is read. */
  static final long MAX_ARCHIVE = 8L << 30;

  private static final String FIRST = "BELENIOS";
  private static final Pattern HEADER =
      Pattern.compile("\\{\"version\":1,\"timestamp\":\"(0|[1-9][0-9]{0,9})\"}");
  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(data|event)\\.json");

  private final InputStream input;
  private long timestamp;
  private long read;

  private ArchiveReader(InputStream input) {
    this.input = input;
  }

  /**
   * Reads a whole archive.
   *
   * @throws IOException if the stream cannot be read
   * @throws Refused for a reason that starts with {@code ARCHIVE}, {@code EVENT} or {@code JSON}
   */
  static Archive read(InputStream input) throws IOException {
    return new ArchiveReader(input).read();
  }

  private Archive read() throws IOException {
    readBelenios();
    List<Archive.Step> steps = new ArrayList<>();
    List<ArchiveRecord> data = new ArrayList<>();
    Optional<ArchiveRecord> last = Optional.empty();
    for (byte[] header = header(); header.length > 0; header = header()) {
      Matcher name = NAME.matcher(TarHeader.name(header));
      Reason.ARCHIVE_RECORD_HEADER.refuseUnless(
          name.matches(), "a record is not named after a hash");
      ArchiveRecord content = ArchiveRecord.of(content(header));
      Reason.ARCHIVE_RECORD_HASH.refuseUnless(
          content.hash().toHex().equals(name.group(1)), "a record does not have the hash it names");
      if (name.group(2).equals("data")) {
        data.add(content);
      } else {
        steps.add(step(content, last, steps.size(), data));
        last = Optional.of(content);
        data.clear();
      }
    }
    Reason.EVENT_DATA.refuseUnless(data.isEmpty(), "data that no event publishes");
    return new Archive(timestamp, steps);
  }

  private void readBelenios() throws IOException {
    byte[] header = header();
    Reason.ARCHIVE_BELENIOS_HEADER.refuseUnless(
        header.length > 0 && TarHeader.name(header).equals(FIRST) && TarHeader.size(header) < 100,
        "the archive does not begin with a BELENIOS record");
    long size = TarHeader.size(header);
    byte[] content = exactly((int) size);
    Matcher json = HEADER.matcher(new String(content, StandardCharsets.ISO_8859_1));
    Reason.ARCHIVE_BELENIOS_HEADER.refuseUnless(
        json.matches(), "the BELENIOS record is not that of version 1");
    timestamp = Long.parseLong(json.group(1));
    requireHeader(header, FIRST, size);
    skipPadding(size);
  }

  /** The next header; empty at the end of the archive. */
  private byte[] header() throws IOException {
    byte[] header = input.readNBytes(TarHeader.BLOCK);
    read += header.length;
    Reason.ARCHIVE_TRUNCATED.refuseUnless(
        header.length == 0 || header.length == TarHeader.BLOCK, "the archive ends in a header");
    return header;
  }

  private byte[] content(byte[] header) throws IOException {
    long size = TarHeader.size(header);
    requireHeader(header, TarHeader.name(header), size);
    Reason.ARCHIVE_TOO_LARGE.refuseUnless(
        size <= MAX_RECORD && read + size <= MAX_ARCHIVE, "a record of " + size + " bytes");
    byte[] content = exactly((int) size);
    skipPadding(size);
    return content;
  }

  private void requireHeader(byte[] header, String name, long size) {
    Reason.ARCHIVE_RECORD_HEADER.refuseUnless(
        Arrays.equals(header, TarHeader.write(name, size, timestamp)),
        "the header of record " + name + " is not in the one form it must have");
  }

  private byte[] exactly(int size) throws IOException {
    // reads in pieces, so that a false size cannot allocate what the archive does not hold
    byte[] content = input.readNBytes(size);
    read += content.length;
    Reason.ARCHIVE_TRUNCATED.refuseUnless(content.length == size, "the archive ends in a record");
    return content;
  }

  private void skipPadding(long size) throws IOException {
    int padding = (int) (-size & (TarHeader.BLOCK - 1));
    for (byte octet : exactly(padding)) {
      Reason.ARCHIVE_RECORD_HEADER.refuseUnless(octet == 0, "padding that is not zero");
    }
  }

  private static Archive.Step step(
      ArchiveRecord content, Optional<ArchiveRecord> parent, int height, List<ArchiveRecord> data) {
    Event event = Event.read(content.content());
    Reason.EVENT_CHAIN.refuseUnless(
        event.height() == height && event.parent().equals(parent.map(ArchiveRecord::hash)),
        "event " + height + " does not follow from the one before");
    Reason.EVENT_DATA.refuseUnless(
        data.size() == event.type().dataRecords(),
        "event " + height + " has " + data.size() + " data records");
    Optional<ArchiveRecord> payload =
        data.isEmpty() ? Optional.empty() : Optional.of(data.get(data.size() - 1));
    Reason.EVENT_DATA.refuseUnless(
        event.payload().equals(payload.map(ArchiveRecord::hash)),
        "event " + height + " does not publish the data before it");
    Archive.Step step = new Archive.Step(event, data, content.hash());
    step.refuseUnlessLinked();
    return step;
  }
}

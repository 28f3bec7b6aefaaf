package org.folkmoot.ballots;

import java.io.IOException;
import java.io.OutputStream;
import org.folkmoot.kernel.SpecSource;

/** Writes a {@code .bel} archive, byte for byte the form of the protocol's own tool. */
@SpecSource(document = "Belenios 2.0", section = "4.4")
final class ArchiveWriter {

  private final OutputStream output;
  private final long timestamp;

  private ArchiveWriter(OutputStream output, long timestamp) {
    this.output = output;
    this.timestamp = timestamp;
  }

  /** Writes a whole archive. */
  static void write(Archive archive, OutputStream output) throws IOException {
    ArchiveWriter writer = new ArchiveWriter(output, archive.timestamp());
    writer.record("BELENIOS", header(archive.timestamp()).toUtf8());
    for (Archive.Step step : archive.steps()) {
      for (ArchiveRecord data : step.data()) {
        writer.record(data.hash() + ".data.json", data.content());
      }
      writer.record(step.hash() + ".event.json", step.event().toJson().toUtf8());
    }
  }

  private static Json header(long timestamp) {
    return Json.members(
        Json.member("version", Json.number(1)), Json.member("timestamp", Json.text(timestamp)));
  }

  private void record(String name, byte[] content) throws IOException {
    output.write(TarHeader.write(name, content.length, timestamp));
    output.write(content);
    output.write(new byte[-content.length & (TarHeader.BLOCK - 1)]);
  }
}

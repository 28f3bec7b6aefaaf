package org.folkmoot.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The file that a command counts and the form of its answer. */
final class ElectionFile {

  @Parameters(index = "0", paramLabel = "FILE.pb", description = "election in the Pabulib format")
  private @Nullable Path file;

  @Option(names = "--format", defaultValue = "text", description = "text, json")
  private String format = "text";

  private enum Format {
    TEXT,
    JSON
  }

  /**
   * Reads the election; what is odd about its file goes to the command's error output, so that it
   * is seen and the answer stays what a program can read.
   */
  Allocation open(CommandLine command) throws IOException {
    Path path = Objects.requireNonNull(file);
    try (InputStream in = Files.newInputStream(path)) {
      Path name = path.getFileName();
      Election election =
          new PabulibReader().read(in, name == null ? path.toString() : name.toString());
      election
          .notices()
          .forEach(notice -> command.getErr().println("notice: " + NoticeText.of(notice)));
      return Allocation.of(election);
    }
  }

  boolean isJson() {
    return Words.parse(Format.class, "--format", format) == Format.JSON;
  }
}

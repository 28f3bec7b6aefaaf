package org.folkmoot.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.PabulibReader;
import org.jspecify.annotations.Nullable;
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

  Allocation open() throws IOException {
    Path path = Objects.requireNonNull(file);
    try (InputStream in = Files.newInputStream(path)) {
      Path name = path.getFileName();
      return Allocation.of(
          new PabulibReader().read(in, name == null ? path.toString() : name.toString()));
    }
  }

  boolean isJson() {
    return Words.parse(Format.class, "--format", format) == Format.JSON;
  }
}

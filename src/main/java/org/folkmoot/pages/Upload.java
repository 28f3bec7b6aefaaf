package org.folkmoot.pages;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that somebody sent with a form; gone when the request ends. */
public final class Upload {

  private final Part part;

  private Upload(Part part) {
    this.part = part;
  }

  /** The file of a field; empty if none was chosen or it has no content. */
  public static Optional<Upload> of(@Nullable Part part) {
    return Optional.ofNullable(part).filter(given -> given.getSize() > 0).map(Upload::new);
  }

  /** Its name as the browser gave it; may be empty. */
  public String name() {
    return Objects.requireNonNullElse(part.getSubmittedFileName(), "");
  }

  /** Its length in bytes, at least one. */
  public long size() {
    return part.getSize();
  }

  /** Its content, to be read once and closed; never in memory as a whole. */
  public InputStream open() throws IOException {
    return part.getInputStream();
  }

  /** Its content, at least one byte. */
  public byte[] content() {
    try (InputStream content = part.getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

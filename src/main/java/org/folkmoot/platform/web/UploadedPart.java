package org.folkmoot.platform.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a {@link MultipartForm}.
 *
 * @param field name of the input
 * @param fileName as the browser gave it
 * @param type media type as the browser gave it
 * @param size in bytes
 * @param file where its content is until the request ends
 */
record UploadedPart(
    String field, @Nullable String fileName, @Nullable String type, long size, Path file)
    implements Part {

  private static final String TYPE = "content-type";

  @Override
  public InputStream getInputStream() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public @Nullable String getContentType() {
    return type;
  }

  @Override
  public String getName() {
    return field;
  }

  @Override
  public @Nullable String getSubmittedFileName() {
    return fileName;
  }

  @Override
  public long getSize() {
    return size;
  }

  /** Nothing of ours stores a file on the disk. */
  @Override
  public void write(String target) {
    throw new UnsupportedOperationException(target);
  }

  @Override
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.toLowerCase(Locale.ROOT).equals(TYPE) ? type : null;
  }

  @Override
  public Collection<String> getHeaders(String name) {
    String value = getHeader(name);
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.of(TYPE);
  }
}

package org.folkmoot.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * A form with files. Fields stay in memory; each file is written to a folder of this request, which
 * only the server's user can enter and which goes when the form is closed, whatever happened. The
 * server's own reading of such forms knows no number of parts at which to stop, and leaves their
 * files behind.
 */
@SpecSource(document = "RFC 7578", section = "4")
final class MultipartForm implements AutoCloseable {

  private static final int MOST_PARTS = 200;
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int LONGEST_HEADER = 4 * 1024;

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final List<Part> files = new ArrayList<>();
  private @Nullable Path folder;

  /** Values of the fields, by name. */
  Map<String, List<String>> fields() {
    return fields;
  }

  /** The files. */
  List<Part> files() {
    return files;
  }

  /**
   * Reads the body of a request.
   *
   * @param largest most bytes
   * @return 0, or the status with which the request is refused
   */
  int read(HttpServletRequest request, long largest) throws IOException {
    JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload =
        new JakartaServletFileUpload<>();
    upload.setMaxSize(largest);
    upload.setMaxPartHeaderSize(LONGEST_HEADER);
    upload.setHeaderCharset(UTF_8);
    try {
      FileItemInputIterator parts = upload.getItemIterator(request);
      for (int number = 1; parts.hasNext(); number++) {
        if (number > MOST_PARTS || !keep(parts.next(), number)) {
          return HttpServletResponse.SC_BAD_REQUEST;
        }
      }
      return 0;
    } catch (FileUploadSizeException e) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    } catch (FileUploadException | IllegalArgumentException e) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
  }

  private boolean keep(FileItemInput part, int number) throws IOException {
    @Nullable String name = part.getFieldName();
    if (name == null) {
      return false;
    }
    try (InputStream content = part.getInputStream()) {
      return part.isFormField() ? keepField(name, content) : keepFile(name, part, content, number);
    }
  }

  private boolean keepField(String name, InputStream content) throws IOException {
    byte[] value = content.readNBytes(LONGEST_FIELD + 1);
    fields.computeIfAbsent(name, any -> new ArrayList<>()).add(new String(value, UTF_8));
    return value.length <= LONGEST_FIELD;
  }

  private boolean keepFile(String name, FileItemInput part, InputStream content, int number)
      throws IOException {
    Path file = folder().resolve("part-" + number);
    long size = Files.copy(content, file);
    files.add(new UploadedPart(name, part.getName(), part.getContentType(), size, file));
    return true;
  }

  private Path folder() throws IOException {
    Path known = folder;
    if (known == null) {
      Path parent = Path.of(System.getProperty("java.io.tmpdir"));
      known = Files.createTempDirectory(parent, "upload-", ownersOnly(FileSystems.getDefault()));
      folder = known;
    }
    return known;
  }

  private static FileAttribute<?>[] ownersOnly(FileSystem system) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() throws IOException {
    Path known = folder;
    if (known != null) {
      try (Stream<Path> left = Files.list(known)) {
        for (Path file : left.toList()) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(known);
    }
  }
}

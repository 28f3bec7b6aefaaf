package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.folkmoot.ballots.ElectionDesk;

/** Writes a public file and the secret files of its owners, which only the user may read. */
final class IssuedFiles {

  private IssuedFiles() {}

  /** Writes {@code OUT.public.json} and {@code OUT.1.secret.json} and so on; overwrites nothing. */
  static void write(Path out, ElectionDesk.Issued issued) throws IOException {
    open(named(out, ".public.json"), issued.publicText());
    List<String> secrets = issued.secretTexts();
    for (int i = 0; i < secrets.size(); i++) {
      create(named(out, "." + (i + 1) + ".secret.json"), secrets.get(i), ownerOnly());
    }
  }

  /** Writes a file that only the user may read; overwrites nothing. */
  static void secret(Path file, String text) throws IOException {
    createIn(file, text, ownerOnly());
  }

  /** Writes a file that everyone may read; overwrites nothing. */
  static void open(Path file, String text) throws IOException {
    createIn(file, text);
  }

  private static void createIn(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    create(file, text, attributes);
  }

  private static Path named(Path out, String suffix) {
    return out.resolveSibling(out.getFileName() + suffix);
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void create(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Files.createFile(file, attributes);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }
}

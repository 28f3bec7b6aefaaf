package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileWords;
import org.folkmoot.files.formats.DocumentKind;

/**
 * Pictures and documents that everybody sees: each lies in the zip once, whatever the number of
 * languages, a picture in its widest form. None is in memory as a whole.
 */
@ApplicationScoped
class ArchiveFiles {

  private final FileReader files;

  @Inject
  ArchiveFiles(FileReader files) {
    this.files = files;
  }

  /**
   * What everybody sees of a thing; nothing where not everybody reads about it.
   *
   * @param kind kind of the thing, for example {@code process}
   * @param reference what pages call it
   */
  List<AttachmentDetails> list(String kind, String reference) {
    return files.findCarrier(kind, reference).filter(Carrier::open).stream()
        .flatMap(carrier -> files.list(kind, carrier.id()).stream())
        .filter(AttachmentDetails::shown)
        .toList();
  }

  /** The same of several things about which everybody reads, by their ids. */
  Map<Long, List<AttachmentDetails>> listShown(String kind, Collection<Long> ids) {
    return files.listShown(kind, ids);
  }

  /**
   * Writes files, as far as they are not there yet, and adds a section with them to a page; does
   * nothing where there are none.
   *
   * @param depth number of folders in which the page lies
   */
  void write(
      BundleWriter bundle,
      ArchivePage page,
      List<AttachmentDetails> shown,
      int depth,
      ArchiveWords words)
      throws IOException {
    if (shown.isEmpty()) {
      return;
    }
    ArchivePage.Section section = page.section(words.get("archives.attachments"));
    for (AttachmentDetails file : shown) {
      String path = path(file);
      int width = file.width();
      if (!bundle.has(path)) {
        bundle.add(path, output -> files.write(file, width, output));
      }
      String href = "../".repeat(depth) + path;
      if (file.picture()) {
        section.picture(href, words.of(file.description()), width, file.height());
      } else {
        section.link(
            href, FileWords.title(words.texts(), file), FileWords.about(words.texts(), file));
      }
    }
  }

  /** By numbers of ours alone: what people called a file stands on the page. */
  private static String path(AttachmentDetails file) {
    String end = file.documentKind().map(DocumentKind::extension).orElse("jpg");
    return "files/" + file.kind() + "-" + file.subjectId() + "/" + file.id() + "." + end;
  }
}

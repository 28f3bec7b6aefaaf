package org.folkmoot.archives;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
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
   * What carries files, and where its page lies.
   *
   * @param kind kind of the thing, for example {@code proposal}
   * @param reference what pages call it
   * @param depth number of folders in which the page lies
   */
  record Place(String kind, String reference, int depth) {}

  /**
   * Writes the files of a thing, as far as they are not there yet, and adds a section with them to
   * its page; does nothing where everybody sees none.
   */
  void write(BundleWriter bundle, ArchivePage page, Place place, ArchiveWords words)
      throws IOException {
    List<AttachmentDetails> shown =
        files.findCarrier(place.kind(), place.reference()).filter(Carrier::open).stream()
            .flatMap(carrier -> files.list(place.kind(), carrier.id()).stream())
            .filter(AttachmentDetails::shown)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    ArchivePage.Section section = page.section(words.get("archives.attachments"));
    for (AttachmentDetails file : shown) {
      String path = path(place, file);
      int width = file.width();
      if (!bundle.has(path)) {
        bundle.add(path, output -> files.write(file, width, output));
      }
      String href = "../".repeat(place.depth()) + path;
      if (file.picture()) {
        section.picture(href, words.of(file.description()), width, file.height());
      } else {
        section.link(
            href, FileWords.title(words.texts(), file), FileWords.about(words.texts(), file));
      }
    }
  }

  /** By numbers of ours alone: what people called a file stands on the page. */
  private static String path(Place place, AttachmentDetails file) {
    String end = file.documentKind().map(DocumentKind::extension).orElse("jpg");
    return "files/" + place.kind() + "-" + file.subjectId() + "/" + file.id() + "." + end;
  }
}

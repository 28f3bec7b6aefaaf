package org.folkmoot.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.files.formats.DocumentKind;
import org.folkmoot.files.formats.Pictures;
import org.folkmoot.texts.LocalizedText;

/**
 * A picture or document as the edges see it.
 *
 * @param id identifier in the database, and in addresses
 * @param processId process of what carries it
 * @param kind what kind of thing carries it
 * @param subjectId which one
 * @param form whether it is a picture
 * @param place its place among those of its form, from 1
 * @param authorId account of who added it; 0 if that is gone
 * @param name name of the file
 * @param mediaType of what is kept
 * @param description what a picture shows, for those who do not see it; what a document is, which
 *     may be empty
 * @param width pixels in a row of the widest picture; 0 for a document
 * @param height its rows; 0 for a document
 * @param bytes length of all that is kept
 * @param sha256 of what was sent, in hex
 * @param hiddenSince since when a moderator hides it, if so
 * @param shown whether everybody sees it who may read about what carries it
 * @param version number that changes with it
 */
public record AttachmentDetails(
    long id,
    long processId,
    String kind,
    long subjectId,
    FileForm form,
    int place,
    long authorId,
    String name,
    String mediaType,
    LocalizedText description,
    int width,
    int height,
    long bytes,
    String sha256,
    Optional<Instant> hiddenSince,
    boolean shown,
    long version) {

  private static final int TAG = 16;
  private static final int SMALL = 320;
  private static final int MIDDLE = 800;

  /** Whether it is a picture. */
  public boolean picture() {
    return form == FileForm.PICTURE;
  }

  /** Whether a moderator hid it. */
  public boolean hidden() {
    return hiddenSince.isPresent();
  }

  /** Whether somebody said what it shows. */
  public boolean described() {
    return !description.isEmpty();
  }

  /** Name of its kind for moderators. */
  public String moderatedAs() {
    return form.moderatedAs();
  }

  /** The kind of a document; empty for a picture. */
  public Optional<DocumentKind> documentKind() {
    return DocumentKind.ofMediaType(mediaType);
  }

  /** The part of an address that changes with the content, so that browsers may keep it. */
  public String tag() {
    return sha256.substring(0, TAG);
  }

  /** The widths in which a picture is kept. */
  public List<Integer> widths() {
    return Pictures.widths(width);
  }

  /** Rows of a picture in one of its widths. */
  public int heightOf(int wanted) {
    return Pictures.height(width, height, wanted);
  }

  /** The width that fits a place in a list. */
  public int small() {
    return Math.min(SMALL, width);
  }

  /** The width that fits a page. */
  public int middle() {
    return Math.min(MIDDLE, width);
  }

  /** Address of a picture in one of its widths, or of a document with the width 0. */
  public String path(int wanted) {
    return "/files/" + id + "/" + tag() + (picture() ? "/" + wanted : "");
  }

  /** Address of the largest picture, or of the document. */
  public String path() {
    return path(width);
  }

  /** Addresses of all widths, as browsers choose among them. */
  public String sources() {
    return String.join(", ", widths().stream().map(one -> path(one) + " " + one + "w").toList());
  }
}

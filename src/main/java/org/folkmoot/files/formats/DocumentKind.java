package org.folkmoot.files.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of document that is taken. */
public enum DocumentKind {
  /** A page as it is printed. */
  PDF("application/pdf", ""),
  /** A text of OpenDocument. */
  ODT("application/vnd.oasis.opendocument.text", ""),
  /** A table of OpenDocument. */
  ODS("application/vnd.oasis.opendocument.spreadsheet", ""),
  /** Slides of OpenDocument. */
  ODP("application/vnd.oasis.opendocument.presentation", ""),
  /** A drawing of OpenDocument. */
  ODG("application/vnd.oasis.opendocument.graphics", ""),
  /** A text of Office Open XML. */
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "wordprocessingml.document.main+xml"),
  /** A table of Office Open XML. */
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "spreadsheetml.sheet.main+xml"),
  /** Slides of Office Open XML. */
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "presentationml.presentation.main+xml");

  private final String mediaType;
  private final String mainPart;

  DocumentKind(String mediaType, String mainPart) {
    this.mediaType = mediaType;
    this.mainPart = mainPart;
  }

  /** As it is told to browsers. */
  public String mediaType() {
    return mediaType;
  }

  /** End of its name, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a media type. */
  public static Optional<DocumentKind> ofMediaType(String mediaType) {
    return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  /** The kind by the list of contents of an Office Open XML file. */
  static Optional<DocumentKind> ofContentTypes(String list) {
    return Stream.of(values())
        .filter(kind -> !kind.mainPart.isEmpty() && list.contains(kind.mainPart))
        .findFirst();
  }
}

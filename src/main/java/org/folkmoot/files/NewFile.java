package org.folkmoot.files;

import org.folkmoot.files.formats.DocumentKind;
import org.folkmoot.files.formats.Picture;
import org.folkmoot.texts.LocalizedText;

/**
 * A file that was looked at and may be stored.
 *
 * @param form whether it is a picture
 * @param name as the person called it, without anything that is no name
 * @param mediaType of what is kept
 * @param description what it shows, or what it is
 * @param width pixels in a row of the widest picture; 0 for a document
 * @param height its rows; 0 for a document
 * @param bytes length of all that is kept
 * @param sha256 of what the person sent, in hex: the same file is not kept twice
 */
record NewFile(
    FileForm form,
    String name,
    String mediaType,
    LocalizedText description,
    int width,
    int height,
    long bytes,
    String sha256) {

  static NewFile of(String name, LocalizedText description, Picture drawn, TemporaryFile sent) {
    return new NewFile(
        FileForm.PICTURE,
        FileName.of(name, "jpg"),
        "image/jpeg",
        description,
        drawn.width(),
        drawn.height(),
        drawn.size(),
        sent.sha256());
  }

  static NewFile of(String name, LocalizedText description, DocumentKind kind, TemporaryFile sent) {
    return new NewFile(
        FileForm.DOCUMENT,
        FileName.of(name, kind.extension()),
        kind.mediaType(),
        description,
        0,
        0,
        sent.size(),
        sent.sha256());
  }
}

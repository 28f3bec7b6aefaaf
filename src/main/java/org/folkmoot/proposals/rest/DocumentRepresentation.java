package org.folkmoot.proposals.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.files.AttachmentDetails;

/**
 * A document of a proposal in the API.
 *
 * @param name name of the file
 * @param titles what it is, by language; may be empty
 * @param mediaType by its content
 * @param bytes its length
 * @param link address of ours
 */
public record DocumentRepresentation(
    String name, Map<String, String> titles, String mediaType, long bytes, String link) {

  /** Copies the titles. */
  public DocumentRepresentation {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
  }

  static List<DocumentRepresentation> of(List<AttachmentDetails> files) {
    return files.stream()
        .filter(file -> !file.picture() && file.shown())
        .map(
            file ->
                new DocumentRepresentation(
                    file.name(),
                    file.description().byLanguage(),
                    file.mediaType(),
                    file.bytes(),
                    file.path()))
        .toList();
  }
}

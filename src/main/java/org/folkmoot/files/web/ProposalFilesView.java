package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileForm;
import org.folkmoot.files.FileLimitService;
import org.folkmoot.files.FileLimits;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileRefusal;
import org.folkmoot.files.FileService;
import org.folkmoot.files.formats.FormatRefusal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where people add pictures and documents to an idea, or to what the address names by its kind, and
 * see those that it has.
 */
@Named
@RequestScoped
public class ProposalFilesView {

  private static final String USUAL = "proposal";

  private final FileReader reader;
  private final FileService files;
  private final FileLimitService limitService;
  private final HttpServletRequest request;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable Carrier carrier;
  private @Nullable List<AttachmentDetails> list;
  private @Nullable FileLimits limits;
  private @Nullable Part picture;
  private @Nullable Part document;
  private String description = "";
  private String title = "";

  @Inject
  ProposalFilesView(
      FileReader reader,
      FileService files,
      FileLimitService limitService,
      HttpServletRequest request,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.reader = reader;
    this.files = files;
    this.limitService = limitService;
    this.request = request;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Looks whether the visitor may change the files of the idea of the address.
   *
   * @throws NotFound if not: nobody learns of somebody else's drafts
   */
  public void load() {
    getCarrier();
  }

  /** Address of the page on which the files of something are changed. */
  static String pathOf(Carrier carrier) {
    String kind = carrier.kind().equals(USUAL) ? "" : "kind=" + carrier.kind() + "&";
    return "/proposal-files?" + kind + "ref=" + carrier.reference();
  }

  private String kind() {
    return address.get("kind").isEmpty() ? USUAL : address.get("kind");
  }

  /** Adds the picture that was sent. Without words it is kept, and the next page asks for them. */
  public void addPicture() {
    Optional<Upload> sent = Upload.of(picture);
    if (sent.isEmpty()) {
      feedback.fault("picture", "files.picture.missing");
      return;
    }
    try {
      LocalizedText words = written(description);
      long id = added(FileForm.PICTURE, sent.get(), words);
      if (words.isEmpty()) {
        feedback.done("/file?id=" + id, "files.picture.kept");
      } else {
        feedback.done(getPath(), "files.picture.added");
      }
    } catch (FormatRefusal | FileRefusal e) {
      feedback.fault("picture", e.messageKey(), e.arguments().toArray());
    }
  }

  /** Adds the document that was sent. */
  public void addDocument() {
    Optional<Upload> sent = Upload.of(document);
    if (sent.isEmpty()) {
      feedback.fault("document", "files.document.missing");
      return;
    }
    try {
      added(FileForm.DOCUMENT, sent.get(), written(title));
      feedback.done(getPath(), "files.document.added");
    } catch (FormatRefusal | FileRefusal e) {
      feedback.fault("document", e.messageKey(), e.arguments().toArray());
    }
  }

  private long added(FileForm form, Upload sent, LocalizedText words) {
    String reference = getReference();
    try (InputStream content = sent.open()) {
      return form == FileForm.PICTURE
          ? files.addPicture(kind(), reference, sent.name(), content, words)
          : files.addDocument(kind(), reference, sent.name(), content, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalizedText written(String text) {
    return LocalizedText.of(texts.locale(), Texts.tidy(text));
  }

  /** Moves the file of the button to the front. */
  public void moveUp() {
    move("up", -1);
  }

  /** Moves the file of the button to the back. */
  public void moveDown() {
    move("down", 1);
  }

  private void move(String button, int by) {
    long id =
        Optional.ofNullable(request.getParameter(button))
            .filter(value -> value.matches("[1-9]\\d{0,17}"))
            .map(Long::parseLong)
            .orElseThrow(NotFound::new);
    files.move(id, by);
    feedback.done(getPath() + "#file-" + id, "files.moved");
  }

  /** What the files belong to. */
  public Carrier getCarrier() {
    Carrier known = carrier;
    if (known == null) {
      known =
          reader
              .findCarrier(kind(), getReference())
              .filter(Carrier::changeable)
              .orElseThrow(NotFound::new);
      carrier = known;
    }
    return known;
  }

  /** Its pictures in their order. */
  public List<AttachmentDetails> getPictures() {
    return list(FileForm.PICTURE);
  }

  /** Its documents in their order. */
  public List<AttachmentDetails> getDocuments() {
    return list(FileForm.DOCUMENT);
  }

  private List<AttachmentDetails> list(FileForm form) {
    List<AttachmentDetails> known = list;
    if (known == null) {
      known = reader.list(kind(), getCarrier().id());
      list = known;
    }
    return known.stream().filter(file -> file.form() == form).toList();
  }

  /** Whether another picture may be added. */
  public boolean isPictureWanted() {
    return getPictures().size() < getLimits().pictures();
  }

  /** Whether another document may be added. */
  public boolean isDocumentWanted() {
    return getDocuments().size() < getLimits().documents();
  }

  /** How many and how large they may be. */
  public FileLimits getLimits() {
    FileLimits known = limits;
    if (known == null) {
      known = limitService.get();
      limits = known;
    }
    return known;
  }

  /** Address of the page. */
  public String getPath() {
    return pathOf(getCarrier());
  }

  /** Reference in the address. */
  public String getReference() {
    return address.get("ref");
  }

  /** The picture that was chosen. */
  public @Nullable Part getPicture() {
    return picture;
  }

  /** For the form. */
  public void setPicture(@Nullable Part picture) {
    this.picture = picture;
  }

  /** The document that was chosen. */
  public @Nullable Part getDocument() {
    return document;
  }

  /** For the form. */
  public void setDocument(@Nullable Part document) {
    this.document = document;
  }

  /** What the picture shows, as typed. */
  public String getDescription() {
    return description;
  }

  /** For the form. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** What the document is, as typed. */
  public String getTitle() {
    return title;
  }

  /** For the form. */
  public void setTitle(String title) {
    this.title = title;
  }
}

package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.Carrier;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileService;
import org.folkmoot.files.SeenFile;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** One file of an idea: its words, its place, its removal. */
@Named
@RequestScoped
public class FileView {

  private final FileReader reader;
  private final FileService files;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable SeenFile seen;
  private @Nullable List<Long> ids;
  private String description = "";
  private long version;

  @Inject
  FileView(FileReader reader, FileService files, Address address, Feedback feedback, Texts texts) {
    this.reader = reader;
    this.files = files;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Fills the form with the file of the address.
   *
   * @throws NotFound if there is none that the visitor may change
   */
  public void load() {
    description = texts.text(getFile().description());
    version = getFile().version();
  }

  /** Saves the words. */
  public void save() {
    String text = Texts.tidy(description);
    if (text.isEmpty() && getFile().picture()) {
      feedback.fault("description", "files.description.missing");
    } else if (text.length() > FileService.LONGEST_DESCRIPTION) {
      feedback.fault(input(), "fm.text.tooLong", FileService.LONGEST_DESCRIPTION, text.length());
    } else {
      save(LocalizedText.of(Locale.forLanguageTag(getLanguage()), text));
    }
  }

  private void save(LocalizedText words) {
    try {
      files.describe(getFile().id(), version, words);
      feedback.done(getBack(), "files.saved");
    } catch (ChangedMeanwhile e) {
      seen = null;
      version = getFile().version();
      feedback
          .changedMeanwhile()
          .compare(input(), description, texts.text(getFile().description()));
    }
  }

  /** Moves it to the front. */
  public void moveUp() {
    files.move(getFile().id(), -1);
    feedback.done(getBack(), "files.moved");
  }

  /** Moves it to the back. */
  public void moveDown() {
    files.move(getFile().id(), 1);
    feedback.done(getBack(), "files.moved");
  }

  /** Removes it. */
  public void remove() {
    String back = getBack();
    boolean isPicture = getFile().picture();
    files.remove(getFile().id());
    feedback.done(back, isPicture ? "files.picture.removed" : "files.document.removed");
  }

  /** The file. */
  public AttachmentDetails getFile() {
    return getSeen().file();
  }

  /** What it belongs to. */
  public Carrier getCarrier() {
    return getSeen().carrier();
  }

  private SeenFile getSeen() {
    SeenFile known = seen;
    if (known == null) {
      known =
          address
              .findId("id")
              .flatMap(reader::find)
              .filter(found -> found.carrier().changeable() && !found.carrier().single())
              .orElseThrow(NotFound::new);
      seen = known;
    }
    return known;
  }

  /** Its number among those of its form, from 1. */
  public int getNumber() {
    return ids().indexOf(getFile().id()) + 1;
  }

  /** How many of its form there are. */
  public int getCount() {
    return ids().size();
  }

  private List<Long> ids() {
    List<Long> known = ids;
    if (known == null) {
      known =
          reader.list(getFile().kind(), getFile().subjectId()).stream()
              .filter(other -> other.form() == getFile().form())
              .map(AttachmentDetails::id)
              .toList();
      ids = known;
    }
    return known;
  }

  /** Code of the language in which its words are. */
  public String getLanguage() {
    return getFile().described()
        ? texts.languageOf(getFile().description())
        : texts.locale().getLanguage();
  }

  private String input() {
    return getFile().picture() ? "description" : "title";
  }

  /** Where the visitor came from. */
  public String getBack() {
    return ProposalFilesView.pathOf(getCarrier());
  }

  /** Words as typed. */
  public String getDescription() {
    return description;
  }

  /** For the form. */
  public void setDescription(String description) {
    this.description = description;
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }
}

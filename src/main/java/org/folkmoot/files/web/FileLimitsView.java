package org.folkmoot.files.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.files.FileLimitService;
import org.folkmoot.files.FileLimits;
import org.folkmoot.files.FileUse;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where an administrator sees how much room files take, and chooses how much they may. */
@Named
@RequestScoped
public class FileLimitsView {

  private static final int NO_NUMBER = -1;

  private final FileLimitService service;
  private final Feedback feedback;
  private final Texts texts;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private @Nullable FileUse use;
  private long version;

  @Inject
  FileLimitsView(FileLimitService service, Feedback feedback, Texts texts) {
    this.service = service;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the form with the limits that hold. */
  public void load() {
    FileLimits limits = service.get();
    version = limits.version();
    typed.put("pictures", String.valueOf(limits.pictures()));
    typed.put("documents", String.valueOf(limits.documents()));
    typed.put("pictureSize", String.valueOf(limits.pictureMegabytes()));
    typed.put("documentSize", String.valueOf(limits.documentMegabytes()));
    typed.put("person", String.valueOf(limits.personMegabytes()));
    typed.put("council", String.valueOf(limits.councilMegabytes()));
  }

  /** Saves what was typed. */
  public void save() {
    FileLimits limits =
        new FileLimits(
            read("pictures", 0, FileLimits.MOST_FILES),
            read("documents", 0, FileLimits.MOST_FILES),
            read("pictureSize", 1, FileLimits.MOST_MEGABYTES),
            read("documentSize", 1, FileLimits.MOST_MEGABYTES),
            read("person", 1, FileLimits.MOST_OF_PERSON),
            read("council", 1, FileLimits.MOST_OF_COUNCIL),
            version);
    if (feedback.isFaulty()) {
      return;
    }
    try {
      service.choose(limits);
      feedback.done("/staff/files", "files.limits.saved");
    } catch (ChangedMeanwhile e) {
      version = service.get().version();
      feedback.changedMeanwhile();
    }
  }

  private int read(String id, int least, int most) {
    String text = Texts.tidy(typed.getOrDefault(id, "")).replace(",", "");
    int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : NO_NUMBER;
    if (number < least || number > most) {
      feedback.fault(id, "files.rule.limit", least, most);
    }
    return number;
  }

  /** How many files there are, and how much room they take. */
  public String getUsed() {
    FileUse known = use;
    if (known == null) {
      known = service.use();
      use = known;
    }
    long megabytes = (known.bytes() + FileLimits.MEGABYTE - 1) / FileLimits.MEGABYTE;
    return texts.with("files.limits.used", known.pictures(), known.documents(), megabytes);
  }

  /** The limits as typed, by the ids of their inputs. */
  public Map<String, String> getTyped() {
    return typed;
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

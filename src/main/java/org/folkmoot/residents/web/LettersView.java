package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Optional;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.residents.LetterService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator turns a file of addresses into letters with codes. */
@Named
@RequestScoped
public class LettersView {

  private final LetterService letters;
  private final Texts texts;
  private final Feedback feedback;
  private final CouncilAddress address;
  private @Nullable Part file;

  @Inject
  LettersView(LetterService letters, Texts texts, Feedback feedback, CouncilAddress address) {
    this.letters = letters;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  /** Sends the letters as a PDF. */
  public void print() {
    Optional<Upload> given = Upload.of(file);
    if (given.isEmpty()) {
      feedback.fault("file", "residents.letters.fileMissing");
      return;
    }
    byte[] pdf = letters.print(given.get().content(), texts, address.current() + "/verify/letter");
    new Download("letters.pdf", "application/pdf").send(pdf);
  }

  /** Most letters of one file. */
  public int getMost() {
    return LetterService.MOST_LETTERS;
  }

  /** Never shown again. */
  public @Nullable Part getFile() {
    return file;
  }

  /** For the form. */
  public void setFile(@Nullable Part file) {
    this.file = file;
  }
}

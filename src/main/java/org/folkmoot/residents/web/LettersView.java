package org.folkmoot.residents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.residents.LetterService;
import org.folkmoot.texts.Texts;
import org.folkmoot.texts.web.Feedback;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator turns a file of addresses into letters with codes. */
@Named
@RequestScoped
public class LettersView {

  private final LetterService letters;
  private final Texts texts;
  private final Feedback feedback;
  private final HttpServletRequest request;
  private final boolean isHttps;
  private @Nullable Part file;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected LettersView() {
    this(null, null, null, null, false);
  }

  @Inject
  LettersView(
      LetterService letters,
      Texts texts,
      Feedback feedback,
      HttpServletRequest request,
      @ConfigProperty(name = "folkmoot.https", defaultValue = "false") boolean isHttps) {
    this.letters = letters;
    this.texts = texts;
    this.feedback = feedback;
    this.request = request;
    this.isHttps = isHttps;
  }

  /** Sends the letters as a PDF. */
  public void print() {
    Part given = file;
    if (given == null || given.getSize() == 0) {
      feedback.fault("file", "residents.letters.fileMissing");
      return;
    }
    try (InputStream content = given.getInputStream()) {
      byte[] pdf = letters.print(content.readAllBytes(), texts, page());
      Download.send("letters.pdf", "application/pdf", pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page for codes at the address under which this council answers. */
  private String page() {
    String host = request.getHeader("Host");
    return (isHttps ? "https://" : "http://") + host + "/verify/letter";
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

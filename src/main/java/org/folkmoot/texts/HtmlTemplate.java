package org.folkmoot.texts;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A template of HTML for what is no page: e-mails, printed letters, files to download. Every value
 * is escaped by the engine, for text and for attributes in quotes; a template that asks for one as
 * it is is refused. Values that the template names and nobody gives are an error. Immutable and
 * thread-safe.
 */
public final class HtmlTemplate {

  private static final Mustache.Compiler ENGINE =
      Mustache.compiler()
          .withEscaper(
              Escapers.simple(
                  new String[][] {
                    {"&", "&amp;"},
                    {"<", "&lt;"},
                    {">", "&gt;"},
                    {"\"", "&quot;"},
                    {"'", "&#39;"}
                  }))
          .strictSections(true);

  private final Template template;

  private HtmlTemplate(Template template) {
    this.template = template;
  }

  /**
   * The template in a file that lies beside a class.
   *
   * @throws IllegalArgumentException if the template asks for a value without escaping
   */
  public static HtmlTemplate beside(Class<?> owner, String file) {
    InputStream found = Objects.requireNonNull(owner.getResourceAsStream(file), file);
    try (Reader text = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      StringBuilder source = new StringBuilder();
      char[] part = new char[4096];
      for (int read = text.read(part); read >= 0; read = text.read(part)) {
        source.append(part, 0, read);
      }
      return of(source.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The template of a text, as above. */
  static HtmlTemplate of(String source) {
    if (source.contains("{{{") || source.contains("{{&") || source.contains("{{=")) {
      throw new IllegalArgumentException("a template with values that are not escaped");
    }
    return new HtmlTemplate(ENGINE.compile(source));
  }

  /**
   * The HTML with these values: texts, lists of them, and maps of further values. An empty text, an
   * empty list and {@code false} leave a section out.
   */
  public String write(Map<String, ?> values) {
    return template.execute(values);
  }
}

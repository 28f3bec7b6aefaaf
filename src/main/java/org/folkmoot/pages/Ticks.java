package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that are ticked ({@code fm:tick}), and an action for all of them. Plain boxes
 * of the form: they need no script, and only what is shown can be ticked, so that nobody does
 * something to a row they do not see.
 */
@Named
@RequestScoped
public class Ticks {

  /** Name of the boxes, and of the request attribute with those of a form that was kept. */
  public static final String NAME = "ticked";

  private final HttpServletRequest request;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable List<String> ticked;

  @Inject
  Ticks(HttpServletRequest request, Texts texts, Feedback feedback) {
    this.request = request;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Whether a row is ticked. */
  public boolean has(String value) {
    return list().contains(value);
  }

  /** The values of all rows that are ticked. */
  public List<String> all() {
    return list();
  }

  private List<String> list() {
    List<String> known = ticked;
    if (known == null) {
      known = request.getMethod().equals("POST") ? sent() : kept();
      ticked = known;
    }
    return known;
  }

  private List<String> sent() {
    String @Nullable [] values = request.getParameterValues(NAME);
    return values == null ? List.of() : List.of(values).stream().distinct().toList();
  }

  private List<String> kept() {
    @Nullable Object fields = request.getAttribute(NAME);
    return fields instanceof Map<?, ?> map && map.get(NAME) instanceof List<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * Leads to a page about the rows that are ticked.
   *
   * @param page its address without the values of the rows, which come at the end with commas
   *     between them
   */
  public void lead(String page) {
    if (list().isEmpty()) {
      feedback.fault(null, "fm.ticks.none");
    } else {
      feedback.lead(page + texts.urlPart(String.join(",", list())));
    }
  }

  /**
   * Does something to each row that is ticked, in a transaction of its own, and says on the page
   * which were done and which are not there any more. What else goes wrong ends it: what was done
   * before is done.
   *
   * @param page path of the page to which the person is led
   * @param doneKey key of the sentence about what was done, in plural forms: number and names
   * @param goneKey the same about what was not there any more
   * @param action what to do; it is given the value of the row
   */
  public void each(String page, String doneKey, String goneKey, Consumer<String> action) {
    if (list().isEmpty()) {
      feedback.fault(null, "fm.ticks.none");
      return;
    }
    List<String> done = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (String value : list()) {
      try {
        action.accept(value);
        done.add(value);
      } catch (NotFound e) {
        gone.add(value);
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!done.isEmpty()) {
      sentences.add(texts.count(doneKey, done.size(), String.join(", ", done)));
    }
    if (!gone.isEmpty()) {
      sentences.add(texts.count(goneKey, gone.size(), String.join(", ", gone)));
    }
    feedback.told(page, String.join(" ", sentences));
  }
}

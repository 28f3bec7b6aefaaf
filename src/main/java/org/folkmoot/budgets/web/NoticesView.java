package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.allocation.Notice;
import org.folkmoot.texts.Texts;

/** What is odd about a round's ballots, in sentences; {@code parts/notices.xhtml} shows them. */
@Named
@RequestScoped
public class NoticesView {

  /** Where the line stands among the values of a sentence. */
  private static final int LINE = 4;

  private final Texts texts;

  @Inject
  NoticesView(Texts texts) {
    this.texts = texts;
  }

  /** One sentence for each notice; empty if there is nothing odd. */
  public List<String> of(List<Notice> found) {
    return found.stream().map(this::sentence).toList();
  }

  private String sentence(Notice notice) {
    return sentence(notice, texts);
  }

  /** A notice in the reader's language. */
  static String sentence(Notice notice, Texts texts) {
    List<Object> values = new ArrayList<>(notice.arguments());
    while (values.size() < LINE) {
      values.add("");
    }
    values.add(notice.line());
    String key = "budgets.notice." + notice.kind().name();
    if (notice.kind() == Notice.Kind.COUNT_DIFFERS) {
      key = key + "." + notice.arguments().get(0);
    }
    return texts.has(key)
        ? texts.with(key, withTimes(notice, values))
        : texts.count(key, notice.times(), values.toArray());
  }

  private static Object[] withTimes(Notice notice, List<Object> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(0, notice.times());
    return all.toArray();
  }
}

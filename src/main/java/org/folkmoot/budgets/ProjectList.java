package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.SearchText;

/**
 * The projects of a round, part by part. Joins the caller's transaction.
 *
 * <p>The database sorts and cuts, with one exception. A name is one text for each language, which
 * no database sorts in the language of the reader or compares without accents; for a search and for
 * the order by name only names, codes and places are read of the whole round, and then the projects
 * of the part alone.
 */
@ApplicationScoped
class ProjectList {

  private static final String OF_ROUND = "from BudgetProject e where e.roundId = :round";
  private static final String OWN_ORDER = "e.position";
  private static final String NAME = "name";

  /** Codes that begin with a digit in the order of their numbers, so that 2 stands before 10. */
  private static final String BY_CODE =
      "case when substring(e.code, 1, 1) between '0' and '9'"
          + " then function('lpad', e.code, 120, '0') else e.code end";

  private final CouncilData council;

  @Inject
  ProjectList(CouncilData council) {
    this.council = council;
  }

  /**
   * Which projects are wanted.
   *
   * @param words text as typed, may be empty; all of its words must occur in name, code or place
   * @param reader by whose language names are put in alphabetical order
   * @param totalsShown whether they may be sorted by their votes
   */
  record Wanted(String words, Locale reader, boolean totalsShown) {

    private List<String> folded() {
      return Arrays.stream(SearchText.of(words).split(" ", -1))
          .filter(word -> !word.isEmpty())
          .toList();
    }

    private Map<String, String> sortable() {
      Map<String, String> columns = new HashMap<>();
      columns.put("code", BY_CODE);
      columns.put("place", "lower(e.place)");
      columns.put("cost", "e.costMinor");
      if (totalsShown) {
        columns.put("votes", "e.votes");
      }
      return columns;
    }
  }

  /** What a search and the order by name look at. */
  private record Line(long id, LocalizedText name, String text) {

    static Line of(Object[] row) {
      LocalizedText name = (LocalizedText) row[1];
      String names = String.join(" ", name.byLanguage().values());
      return new Line((Long) row[0], name, SearchText.of(names + ' ' + row[2] + ' ' + row[3]));
    }

    boolean contains(List<String> words) {
      return words.stream().allMatch(text::contains);
    }
  }

  /** A part of the projects of a round that fit, by themselves in the order of the round. */
  Page<BudgetProject> read(long roundId, Wanted wanted, PageRequest part) {
    ListQuery<BudgetProject> query =
        new ListQuery<>(
            BudgetProject.class, OF_ROUND, Map.of("round", roundId), OWN_ORDER, wanted.sortable());
    List<String> words = wanted.folded();
    if (words.isEmpty() && !part.sort().equals(NAME)) {
      return query.read(council.rows(), part);
    }
    Page<Line> found =
        Page.cut(
            lines(query, part).stream().filter(line -> line.contains(words)).toList(),
            part,
            Map.of(NAME, byName(wanted.reader())));
    return new Page<>(inOrder(found.rows().stream().map(Line::id).toList()), found.total());
  }

  private static Comparator<Line> byName(Locale reader) {
    return Comparator.comparing(line -> line.name().shownTo(reader), Collator.getInstance(reader));
  }

  private List<Line> lines(ListQuery<BudgetProject> query, PageRequest part) {
    return council
        .rows()
        .createQuery(
            "select e.id, e.name, e.code, e.place " + query.from() + query.orderBy(part),
            Object[].class)
        .setParameter("round", query.parameters().get("round"))
        .getResultStream()
        .map(Line::of)
        .toList();
  }

  private List<BudgetProject> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, BudgetProject> projects =
        council
            .rows()
            .createQuery("select e from BudgetProject e where e.id in :ids", BudgetProject.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(BudgetProject::id, project -> project));
    return ids.stream().map(id -> Objects.requireNonNull(projects.get(id))).toList();
  }
}

package org.folkmoot.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * Rows of a {@code p:dataTable} that are read part by part: the database sorts, counts and cuts,
 * and a page holds no more rows than it shows. Columns name what they sort by in their {@code
 * field}.
 */
public final class LazyRows<T> extends LazyDataModel<T> {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 200;

  /** What a table shows at first. */
  private static final PageRequest BEGINNING = PageRequest.of(0, 20);

  private final transient Function<PageRequest, Page<T>> source;
  private final transient Function<T, Object> key;
  private transient @Nullable Page<T> read;
  private transient @Nullable PageRequest readBy;

  private LazyRows(Function<PageRequest, Page<T>> source, Function<T, Object> key) {
    this.source = source;
    this.key = key;
  }

  /**
   * Rows from a service.
   *
   * @param source reads one part; it knows the names of the columns and ignores those that it does
   *     not know
   * @param key what tells a row from the others, for example its id
   */
  public static <T> LazyRows<T> of(Function<PageRequest, Page<T>> source, Function<T, Object> key) {
    return new LazyRows<>(source, key);
  }

  @Override
  public int count(Map<String, FilterMeta> filters) {
    return (int) known().total();
  }

  @Override
  public List<T> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
    SortMeta sort = sorting.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    Page<T> page =
        part(
            new PageRequest(
                Math.max(0, first),
                Math.max(1, Math.min(size, PageRequest.LARGEST)),
                sort == null ? "" : sort.getField(),
                sort != null && sort.getOrder() == SortOrder.DESCENDING));
    setRowCount((int) page.total());
    return page.rows();
  }

  /** Hands every row of the list over, in its own order, part by part. */
  public void forEachRow(Consumer<T> taker) {
    PageRequest wanted = PageRequest.of(0, AT_ONCE);
    Page<T> page = source.apply(wanted);
    while (!page.rows().isEmpty()) {
      page.rows().forEach(taker);
      wanted = wanted.next();
      page = source.apply(wanted);
    }
  }

  /** Whether the list has no row at all. Expressions know "empty" as a word of their own. */
  public boolean isWithoutRows() {
    return count(Map.of()) == 0;
  }

  /** The first row in the order that the list has by itself. */
  public Optional<T> first() {
    return part(BEGINNING).rows().stream().findFirst();
  }

  /** Some part: where none was read, the one that is shown first and so is read once only. */
  private Page<T> known() {
    Page<T> known = read;
    return known == null ? part(BEGINNING) : known;
  }

  private Page<T> part(PageRequest wanted) {
    Page<T> known = read;
    if (known == null || !wanted.equals(readBy)) {
      known = source.apply(wanted);
      read = known;
      readBy = wanted;
    }
    return known;
  }

  @Override
  public String getRowKey(T row) {
    return String.valueOf(key.apply(row));
  }

  @Override
  public @Nullable T getRowData(String rowKey) {
    Page<T> known = read;
    return known == null
        ? null
        : known.rows().stream()
            .filter(row -> getRowKey(row).equals(rowKey))
            .findFirst()
            .orElse(null);
  }
}

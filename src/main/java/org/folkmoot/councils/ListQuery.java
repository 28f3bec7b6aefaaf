package org.folkmoot.councils;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/**
 * A long list of entities that is read part by part: one statement reads, and one counts unless the
 * part ends the list and so tells its length. Words from outside never reach the statement: columns
 * to sort by are looked up.
 *
 * @param type the entity
 * @param from the query from {@code from} on, without order; the entity is called {@code e}
 * @param parameters values of the query's parameters
 * @param order the order that the list has by itself, unique, for example {@code e.id}
 * @param sortable expressions to sort by, by the names of the columns
 * @param same expressions that are the same for all rows; an order that begins with them lets H2
 *     read it from an index that begins with them; empty if that does not matter
 */
public record ListQuery<T>(
    Class<T> type,
    String from,
    Map<String, Object> parameters,
    String order,
    Map<String, String> sortable,
    String same) {

  /** A list that needs no index for its order. */
  public ListQuery(
      Class<T> type,
      String from,
      Map<String, Object> parameters,
      String order,
      Map<String, String> sortable) {
    this(type, from, parameters, order, sortable, "");
  }

  /** Copies the maps. */
  public ListQuery {
    parameters = Map.copyOf(parameters);
    sortable = Map.copyOf(sortable);
  }

  /** Reads a part; called within a transaction. A column that is not known is not sorted by. */
  public Page<T> read(EntityManager rows, PageRequest wanted) {
    return read(rows, rows.createQuery("select e " + from + orderBy(wanted), type), wanted);
  }

  /**
   * Reads the ids of a part, for which an index may be enough where rows are large; called within a
   * transaction.
   */
  public Page<Long> readIds(EntityManager rows, PageRequest wanted) {
    return read(
        rows, rows.createQuery("select e.id " + from + orderBy(wanted), Long.class), wanted);
  }

  private <R> Page<R> read(EntityManager rows, TypedQuery<R> part, PageRequest wanted) {
    with(part);
    List<R> found =
        part.setFirstResult(wanted.first()).setMaxResults(wanted.size()).getResultList();
    boolean isBeyond = found.isEmpty() && wanted.first() > 0;
    boolean isEnd = found.size() < wanted.size() && !isBeyond;
    return new Page<>(found, isEnd ? wanted.first() + found.size() : count(rows));
  }

  /** The end of a statement that reads in the wanted order, with a blank in front. */
  public String orderBy(PageRequest wanted) {
    String chosen = sortable.getOrDefault(wanted.sort(), "");
    String first = chosen.isEmpty() ? "" : chosen + (wanted.descending() ? " desc, " : ", ");
    return " order by " + (same.isEmpty() ? "" : same + ", ") + first + order;
  }

  private long count(EntityManager rows) {
    return (Long) with(rows.createQuery("select count(e) " + from, Long.class)).getSingleResult();
  }

  private Query with(Query query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}

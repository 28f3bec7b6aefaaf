package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table somebody wants to see ({@code fm:columns}). What they chose stands in
 * the address and is remembered with the sign-in of their browser; a page that is open keeps the
 * columns with which it was shown, so that its parts fit together.
 */
@Named
@RequestScoped
public class ShownColumns {

  private static final String KEPT = "folkmoot.columns.";
  private static final String TABLE = "columns";
  private static final String SHOW = "show-";

  private final HttpServletRequest request;
  private final Address address;

  @Inject
  ShownColumns(HttpServletRequest request, Address address) {
    this.request = request;
    this.address = address;
  }

  /**
   * The columns that can be left out, in their order, and whether they are shown now.
   *
   * @param table name of the table, which no other one has
   * @param all the columns as they are for whoever did not choose
   */
  public List<Column> of(String table, List<Column> all) {
    Map<String, Object> view = FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    @Nullable Object shown = view.get(KEPT + table);
    if (shown == null) {
      shown = chosen(table, all);
      view.put(KEPT + table, shown);
    }
    List<String> names = List.of(String.valueOf(shown).split(","));
    return all.stream()
        .map(column -> new Column(column.name(), column.text(), names.contains(column.name())))
        .toList();
  }

  private String chosen(String table, List<Column> all) {
    if (address.get(TABLE).equals(table)) {
      String names =
          all.stream()
              .map(Column::name)
              .filter(name -> address.get(SHOW + name).equals("on"))
              .collect(Collectors.joining(","));
      request.getSession().setAttribute(KEPT + table, names);
      return names;
    }
    @Nullable Object remembered = request.getSession().getAttribute(KEPT + table);
    return remembered instanceof String names
        ? names
        : all.stream().filter(Column::shown).map(Column::name).collect(Collectors.joining(","));
  }

  /** What the address says of anything else than columns: it stays when they are chosen. */
  public List<Parameter> getKept() {
    return address.all().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(TABLE) && !entry.getKey().startsWith(SHOW))
        .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** A parameter of the address. */
  public record Parameter(String name, String value) {}
}

package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.folkmoot.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the page says. Forms are sent back to the full address, so this is known from
 * the first moment of a postback, before Faces has filled any bean. Fields of a form do not count.
 */
@RequestScoped
public class Address {

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,5}");

  private final HttpServletRequest request;
  private @Nullable Query query;

  @Inject
  Address(HttpServletRequest request) {
    this.request = request;
  }

  /** A parameter of the address, or empty. */
  public String get(String name) {
    return query().get(name);
  }

  /** All parameters of the address, in the order of their names. */
  public SortedMap<String, String> all() {
    return new TreeMap<>(query().values());
  }

  private Query query() {
    Query known = query;
    if (known == null) {
      known = Query.of(request);
      query = known;
    }
    return known;
  }

  /** A parameter that is the number of something in the database, if it is a number. */
  public Optional<Long> findId(String name) {
    return Optional.of(get(name)).filter(text -> ID.matcher(text).matches()).map(Long::parseLong);
  }

  /**
   * The parameter {@code id}.
   *
   * @throws NotFound unless it is a number
   */
  public long id() {
    return findId("id").orElseThrow(NotFound::new);
  }

  /** The parameter {@code page}, from 1; 1 if there is none or it is no number. */
  public int page() {
    String text = get("page");
    return PAGE.matcher(text).matches() ? Integer.parseInt(text) : 1;
  }
}

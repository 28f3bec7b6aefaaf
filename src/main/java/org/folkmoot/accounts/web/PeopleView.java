package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.AccountDetails;
import org.folkmoot.accounts.StaffService;
import org.folkmoot.pages.Address;
import org.jspecify.annotations.Nullable;

/** The people of the council, for administrators: those with roles, or those who are looked for. */
@Named
@RequestScoped
public class PeopleView {

  private static final int PAGE = 20;

  private final StaffService staff;
  private final Address address;
  private @Nullable List<AccountDetails> found;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected PeopleView() {
    this(null, null);
  }

  @Inject
  PeopleView(StaffService staff, Address address) {
    this.staff = staff;
    this.address = address;
  }

  /** What is looked for. */
  public String getSearch() {
    return address.get("q");
  }

  /** The people of this page. */
  public List<AccountDetails> getAll() {
    List<AccountDetails> known = found;
    if (known == null) {
      known = staff.search(getSearch(), (getPage() - 1) * PAGE);
      found = known;
    }
    return known.subList(0, Math.min(PAGE, known.size()));
  }

  /** Number of the page, from 1. */
  public int getPage() {
    return address.page();
  }

  /** Whether another page follows. */
  public boolean isMore() {
    return !getAll().isEmpty() && found != null && found.size() > PAGE;
  }

  /** Whether a page precedes. */
  public boolean isBefore() {
    return getPage() > 1;
  }

  /** Address of the next page. */
  public String getMoreUrl() {
    return url(getPage() + 1);
  }

  /** Address of the page before. */
  public String getBeforeUrl() {
    return url(getPage() - 1);
  }

  private String url(int page) {
    return "/staff/people?q=" + ReturnPath.encoded(getSearch()) + "&page=" + page;
  }

  /** Keys of the names of somebody's roles. */
  public List<String> roles(AccountDetails account) {
    return account.person().grants().stream()
        .map(grant -> "accounts.role." + grant.role().name())
        .distinct()
        .sorted()
        .toList();
  }
}

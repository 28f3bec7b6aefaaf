package org.folkmoot.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;

/** What the thread that writes indexes reads: each part in a request and transaction of its own. */
@ApplicationScoped
class SearchReading {

  private final Instance<Searchable> kinds;
  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected SearchReading() {
    this(null, null, null);
  }

  @Inject
  SearchReading(
      @Any Instance<Searchable> kinds, CouncilService councils, CurrentCouncil currentCouncil) {
    this.kinds = kinds;
    this.councils = councils;
    this.currentCouncil = currentCouncil;
  }

  /** Every kind of thing, in the order of the page of results. */
  List<Searchable> kinds() {
    return kinds.stream().sorted(Comparator.comparingInt(Searchable::position)).toList();
  }

  Optional<Searchable> kind(String name) {
    return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
  }

  /** Changes when an index made before must be built anew. */
  String edition() {
    return kinds().stream()
        .map(kind -> kind.kind() + "=" + kind.edition())
        .collect(Collectors.joining(" "));
  }

  @ActivateRequestContext
  @Transactional
  public List<Council> councils() {
    return councils.list();
  }

  @ActivateRequestContext
  @Transactional
  public List<SearchDocument> find(Council council, Searchable kind, Collection<Long> ids) {
    currentCouncil.enter(council);
    return kind.find(ids);
  }

  @ActivateRequestContext
  @Transactional
  public List<Long> ids(Council council, Searchable kind, long process) {
    currentCouncil.enter(council);
    return kind.ids(process);
  }
}

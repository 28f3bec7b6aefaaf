package org.folkmoot.search.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.search.SearchCursor;
import org.folkmoot.search.SearchNotReady;
import org.folkmoot.search.SearchQuery;
import org.folkmoot.search.SearchResult;
import org.folkmoot.search.SearchService;

/** Everything that can be found. */
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SearchResource {

  private static final int MOST = 100;
  private static final long SOON_SECONDS = 5;
  private static final String KIND = "kind";

  private final SearchService search;

  @Inject
  SearchResource(SearchService search) {
    this.search = search;
  }

  /**
   * What has the words, the best first.
   *
   * @param words words that must all occur, phrases in quotes, words after a minus that must not
   *     occur; in English or Welsh
   * @param kind {@code process}, {@code proposal}, {@code project} or {@code help}; empty for all
   * @param limit how many at most, 1 to 100
   * @param after where the part before ended, as its {@code next} says
   */
  @GET
  public FoundList find(
      @QueryParam("q") @DefaultValue("") String words,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("limit") @DefaultValue("20") String limit,
      @QueryParam("after") @DefaultValue("") String after) {
    if (words.isBlank()) {
      throw new BadRequestException("q: words to look for");
    } else if (!kind.isEmpty() && !search.kinds().contains(kind)) {
      throw new BadRequestException("kind: one of " + search.kinds());
    } else if (!limit.matches("[1-9]\\d?|" + MOST)) {
      throw new BadRequestException("limit: 1 to " + MOST);
    }
    SearchQuery query = SearchQuery.of(words, Integer.parseInt(limit)).ofKind(kind);
    if (!after.isEmpty()) {
      query = query.after(SearchCursor.parse(after).orElseThrow(NotFound::new));
    }
    try {
      SearchResult result = search.find(query, KIND);
      String next =
          result
              .next()
              .map(
                  cursor ->
                      UriBuilder.fromPath("/api/v1/search")
                          .queryParam("q", "{words}")
                          .queryParam(KIND, "{kind}")
                          .queryParam("limit", limit)
                          .queryParam("after", cursor.text())
                          .build(words, kind)
                          .toString())
              .orElse(null);
      return new FoundList(
          search.show(result.hits()).stream().map(FoundRepresentation::of).toList(),
          result.total(),
          result.widened(),
          result.counts(KIND),
          next);
    } catch (SearchNotReady e) {
      throw new ServiceUnavailableException(SOON_SECONDS);
    }
  }
}

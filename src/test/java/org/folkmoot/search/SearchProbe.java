package org.folkmoot.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.folkmoot.councils.Council;

/** Makes further nodes beside that of the server, which do only what a test tells them. */
@RequestScoped
public class SearchProbe {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Inject private SearchReading reading;
  @Inject private SearchRunner runner;

  @Resource(lookup = "java:app/jdbc/folkmoot")
  @SuppressWarnings("NullAway.Init")
  private DataSource source;

  /** Waits until this server's index of a council has all that was committed. */
  public void settle(Council council) {
    runner.awaitChanges(council.id(), LONGEST);
  }

  /**
   * A node with its own folder.
   *
   * @param now what its clock says
   * @param between what happens between reading what there is to build an index and reading it
   */
  public Node newNode(Path folder, Instant now, Runnable between) {
    return new Node(
        new SearchNode(
            new IndexFolders(Optional.of(folder)),
            new ChangeLog(source),
            new Interrupted(reading, between),
            Clock.fixed(now, ZoneOffset.UTC)));
  }

  /** One that nothing interrupts. */
  public Node newNode(Path folder) {
    return newNode(folder, Instant.now(), () -> {});
  }

  /** Another node. */
  public static final class Node {

    private final SearchNode node;

    private Node(SearchNode node) {
      this.node = node;
    }

    /** Opens what lies in its folder, builds the index of a council if there is none. */
    public Node open(Council council) {
      node.open();
      follow();
      while (node.find(council.id()).isEmpty()) {
        node.buildNext(node::followOutbox);
      }
      return this;
    }

    /** Whether it has an index of a council without building one. */
    public boolean hasIndex(Council council) {
      node.open();
      return node.find(council.id()).isPresent();
    }

    public void follow() {
      node.followOutbox();
      node.buildNext(node::followOutbox);
    }

    /** Keeps its indexes as it does now and then. */
    public void keep(Instant now) {
      node.keep(now);
    }

    /** Ends without keeping anything more. */
    public void crash() {
      node.close();
    }

    public List<Long> find(Council council, String words) throws IOException {
      CouncilIndex index = node.find(council.id()).orElseThrow();
      return index
          .read(searcher -> new Finder(searcher, SearchQuery.of(words, 50)).find(List.of()))
          .hits()
          .stream()
          .map(SearchHit::id)
          .toList();
    }
  }

  private static final class Interrupted extends SearchReading {

    private final SearchReading reading;
    private final Runnable between;

    private Interrupted(SearchReading reading, Runnable between) {
      this.reading = reading;
      this.between = between;
    }

    @Override
    List<Searchable> kinds() {
      return reading.kinds();
    }

    @Override
    String edition() {
      return reading.edition();
    }

    @Override
    public List<Council> councils() {
      return reading.councils();
    }

    @Override
    public List<SearchDocument> find(Council council, Searchable kind, Collection<Long> ids) {
      return reading.find(council, kind, ids);
    }

    @Override
    public List<Long> ids(Council council, Searchable kind, long process) {
      List<Long> ids = reading.ids(council, kind, process);
      between.run();
      return ids;
    }
  }
}

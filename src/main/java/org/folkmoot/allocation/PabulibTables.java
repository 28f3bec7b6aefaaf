package org.folkmoot.allocation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of a Pabulib file as text: what a reader keeps and a writer writes. Rows have one
 * field for each column; the fields stand as in the file, without quotes.
 *
 * @param meta keys and values in the order of the file
 * @param projectColumns header of the projects section
 * @param projects rows of the projects section
 * @param voteColumns header of the votes section
 * @param votes rows of the votes section; may decode a row only when it is asked for
 */
public record PabulibTables(
    Map<String, String> meta,
    List<String> projectColumns,
    List<List<String>> projects,
    List<String> voteColumns,
    List<List<String>> votes) {

  /** Keeps unmodifiable views; the vote rows are not copied, as they may be many. */
  public PabulibTables {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    projectColumns = List.copyOf(projectColumns);
    projects = projects.stream().map(List::copyOf).toList();
    voteColumns = List.copyOf(voteColumns);
    votes = Collections.unmodifiableList(votes);
  }
}

package org.folkmoot.votes.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ExtensionDetails;
import org.folkmoot.votes.WithdrawalDetails;
import org.jspecify.annotations.Nullable;

/**
 * An election as JSON.
 *
 * @param id name in addresses
 * @param uuid name in the protocol
 * @param title texts by the code of their language
 * @param state how far it is
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more
 * @param group arithmetic group
 * @param electionHash SHA-256 of the record in base64 without padding
 * @param key who holds the key to the ballots: {@code kind} is council or board, {@code board} the
 *     name of the board
 * @param reason why it was aborted; empty if it was not
 * @param extensions how the end was moved, the first time first
 * @param withdrawn projects on the paper that get no money any more, the first one first
 * @param links addresses of what is published of it
 * @param pots ids of all votes that are cast in the same visit, in their order; left out of a vote
 *     that stands alone
 */
public record ElectionRepresentation(
    String id,
    String uuid,
    Map<String, String> title,
    String state,
    String opensAt,
    String closesAt,
    String group,
    String electionHash,
    Map<String, String> key,
    Map<String, String> reason,
    List<ExtensionRepresentation> extensions,
    List<WithdrawalRepresentation> withdrawn,
    Map<String, String> links,
    @Nullable List<String> pots) {

  /** Copies the maps and the list. */
  public ElectionRepresentation {
    title = Map.copyOf(title);
    key = Map.copyOf(key);
    reason = Map.copyOf(reason);
    extensions = List.copyOf(extensions);
    withdrawn = List.copyOf(withdrawn);
    links = Map.copyOf(links);
    pots = pots == null ? null : List.copyOf(pots);
  }

  static ElectionRepresentation of(
      ElectionDetails election,
      List<ExtensionDetails> extensions,
      List<WithdrawalDetails> withdrawn,
      List<ElectionDetails> visit) {
    String address = "/api/v1/elections/" + election.slug();
    Map<String, String> links = new TreeMap<>();
    links.put("log", address + "/log/checkpoint");
    if (election.state().counted()) {
      links.put("archive", address + "/archive");
      links.put("sidecar", address + "/sidecar");
      links.put("result", address + "/result");
      if (election.ofRound()) {
        links.put("ballots", address + "/ballots.pb");
      }
    }
    return new ElectionRepresentation(
        election.slug(),
        election.uuid(),
        texts(election.title()),
        election.state().code(),
        election.opensAt().toString(),
        election.closesAt().toString(),
        election.group(),
        election.electionHash(),
        election.ofBoard()
            ? Map.of("kind", "board", "board", election.board())
            : Map.of("kind", "council"),
        texts(election.reason()),
        extensions.stream().map(ExtensionRepresentation::of).toList(),
        withdrawn.stream().map(WithdrawalRepresentation::of).toList(),
        links,
        visit.size() < 2 ? null : visit.stream().map(ElectionDetails::slug).toList());
  }

  private static Map<String, String> texts(LocalizedText text) {
    return text.byLanguage();
  }
}

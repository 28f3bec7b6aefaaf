package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Upload;
import org.folkmoot.texts.Texts;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.BoothRelease;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.TrusteeTally;
import org.folkmoot.votes.TrusteeTallyService;
import org.jspecify.annotations.Nullable;

/** A key holder's page: what the board asks of them now, who has done what, the other way. */
@Named
@RequestScoped
public class KeyView {

  private static final int MOST_TEXT = 1 << 20;

  private final CeremonyService ceremony;
  private final TrusteeTallyService tally;
  private final KeyToken tokens;
  private final BoothRelease release;
  private final CurrentCouncil currentCouncil;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable BoardWork work;
  private @Nullable List<TrusteeTallyService.Work> votes;
  private @Nullable Part summed;
  private @Nullable Part shuffled;
  private @Nullable Part archive;

  @Inject
  KeyView(
      CeremonyService ceremony,
      TrusteeTallyService tally,
      KeyToken tokens,
      BoothRelease release,
      CurrentCouncil currentCouncil,
      Address address,
      Texts texts,
      Feedback feedback) {
    this.ceremony = ceremony;
    this.tally = tally;
    this.tokens = tokens;
    this.release = release;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.texts = texts;
    this.feedback = feedback;
  }

  /**
   * Looks for the board of the address.
   *
   * @throws org.folkmoot.kernel.NotFound unless the visitor sits on it
   */
  public void load() {
    getWork();
  }

  /** What the board has for the visitor. */
  public BoardWork getWork() {
    BoardWork known = work;
    if (known == null) {
      known = ceremony.work(address.get("board"));
      work = known;
    }
    return known;
  }

  private List<TrusteeTallyService.Work> votes() {
    List<TrusteeTallyService.Work> known = votes;
    if (known == null) {
      known = tally.listWork(getWork().board());
      votes = known;
    }
    return known;
  }

  private Optional<TrusteeTallyService.Work> vote() {
    return getWork().task().isPresent() ? Optional.empty() : votes().stream().findFirst();
  }

  /** Id of the element that the script fills. */
  public String getPlace() {
    return "key-work";
  }

  /** Time zone of the council. */
  public String getZone() {
    return currentCouncil.get().zone().getId();
  }

  /** Whether there is a part of which the visitor can say that it is lost. */
  public boolean isLosable() {
    return getWork().board().made() && !getWork().lost();
  }

  /** Where the visitor says so; empty where that cannot be said. */
  public String getLostUrl() {
    return isLosable() ? "/key-lost?board=" + getWork().board().slug() : "";
  }

  /** SHA-256 of the list of the scripts that this page runs, in hexadecimal digits. */
  public String getScripts() {
    return release.digestOfKeys().toHex();
  }

  /** Whether something is opened now. */
  public boolean isOpening() {
    return getTask().equals(TrusteeTask.DECRYPT.name());
  }

  /** Seal with which the script sends what the device made. */
  public String getToken() {
    return tokens.of(getWork().board().slug());
  }

  /** Name of what is asked now; {@code wait} if nothing is. */
  public String getTask() {
    return getWork()
        .task()
        .or(() -> vote().map(TrusteeTallyService.Work::task))
        .map(TrusteeTask::name)
        .orElse("WAIT");
  }

  /** What is asked now, in a sentence. */
  public String getAsked() {
    return texts.with("trustees.now." + getTask(), voteTitle());
  }

  /** What that means, in a sentence. */
  public String getHint() {
    return texts.with("trustees.now." + getTask() + ".hint", String.join(", ", missing()));
  }

  private List<String> missing() {
    return getWork().missing();
  }

  private String voteTitle() {
    return vote().map(one -> texts.text(one.election().title())).orElse("");
  }

  /** Whether files of both groups are asked: a round of the ceremony, or a drill. */
  public boolean isOfBoard() {
    return getWork().task().isPresent();
  }

  /** Whether the archive of a vote is asked. */
  public boolean isOfVote() {
    return vote().isPresent();
  }

  /** Name in addresses of the vote that is asked for. */
  public String getVote() {
    return vote().map(one -> one.election().slug()).orElse("");
  }

  /** Whether the ZIP has anything in it. */
  public boolean isWithFiles() {
    return !getWork().announcements().isEmpty();
  }

  /** Commands for the current task. */
  public List<String> getCommands() {
    return KeyCommands.of(getWork(), vote());
  }

  /** Votes of this board, those that ended last first. */
  public List<ElectionDetails> getVotes() {
    return tally.listVotes(getWork().board());
  }

  /** How far the trustees are with a vote, in a sentence; empty before its end. */
  public String tally(ElectionDetails election) {
    Optional<TrusteeTally> found =
        election.state().counting() ? tally.findTally(election) : Optional.empty();
    return found.map(one -> KeyTallyWords.of(texts, one)).orElse("");
  }

  /** Takes the files of a round, or the answer to a drill, one for each group. */
  public void send() {
    Map<String, String> files = new HashMap<>();
    read(summed).ifPresent(text -> files.put(KeyGroups.ALL.get(0), text));
    read(shuffled).ifPresent(text -> files.put(KeyGroups.ALL.get(1), text));
    BoardWork before = getWork();
    taking(
        () -> {
          TrusteeTask task =
              before.task().orElseThrow(() -> new IllegalStateException("nothing is asked"));
          if (task == TrusteeTask.DRILL) {
            ceremony.drill(before.board().slug(), files);
          } else {
            ceremony.submit(before.board().slug(), task, files);
          }
        });
  }

  private static Optional<String> read(@Nullable Part part) {
    return Upload.of(part)
        .filter(upload -> upload.size() <= MOST_TEXT)
        .map(upload -> new String(upload.content(), StandardCharsets.UTF_8));
  }

  /** Takes the archive of a vote that a command has changed. */
  public void sendArchive() {
    Optional<Upload> upload = Upload.of(archive);
    if (upload.isEmpty() || vote().isEmpty()) {
      feedback.fault("archive", "trustees.upload.missing");
      return;
    }
    taking(
        () -> {
          try (InputStream input = upload.get().open()) {
            tally.submitArchive(getVote(), input);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void taking(Runnable action) {
    if (getTask().equals("WAIT")) {
      feedback.fault(null, "trustees.rule.notNow");
      return;
    }
    try {
      action.run();
      feedback.done("/key?board=" + getWork().board().slug(), "trustees.upload.done");
    } catch (RuleViolation e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** File for votes that are added up. */
  public @Nullable Part getSummed() {
    return summed;
  }

  /** For the form. */
  public void setSummed(@Nullable Part summed) {
    this.summed = summed;
  }

  /** File for votes that are mixed. */
  public @Nullable Part getShuffled() {
    return shuffled;
  }

  /** For the form. */
  public void setShuffled(@Nullable Part shuffled) {
    this.shuffled = shuffled;
  }

  /** Archive of a vote. */
  public @Nullable Part getArchive() {
    return archive;
  }

  /** For the form. */
  public void setArchive(@Nullable Part archive) {
    this.archive = archive;
  }
}

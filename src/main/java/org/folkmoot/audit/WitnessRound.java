package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.Cosignature;
import org.folkmoot.merkle.Cosigner;
import org.folkmoot.merkle.SignedCheckpoint;

/** One look at a whole site after another. */
final class WitnessRound {

  /** What a round came to. */
  enum Outcome {
    RIGHT,
    /** Something could not be asked; nothing is known of it. */
    UNREACHABLE,
    /** An alarm that stands, or may pass. */
    ALARM,
    /** An alarm that was not there before and stays. */
    NEW_ALARM;

    Outcome worse(Outcome other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /**
   * What is wanted.
   *
   * @param elections names of votes; all if empty
   * @param silence how long a site may say nothing that can be checked
   * @param booth whether the page on which people vote is compared
   */
  record Wish(List<String> elections, Duration silence, boolean booth) {
    Wish {
      elections = List.copyOf(elections);
    }
  }

  private static final Duration BETWEEN_BOOTHS = Duration.ofHours(1);

  private final Site site;
  private final LogSite logs;
  private final WitnessFolder folder;
  private final Cosigner cosigner;
  private final LogWatch watch;
  private final Wish wish;
  private final Clock clock;
  private final PrintWriter out;
  private final Map<String, String> said = new HashMap<>();
  private Instant boothDue = Instant.MIN;

  WitnessRound(
      Site site,
      WitnessFolder folder,
      Cosigner cosigner,
      Wish wish,
      Clock clock,
      Runnable pause,
      PrintWriter out) {
    this.site = site;
    this.logs = new LogSite(site);
    this.folder = folder;
    this.cosigner = cosigner;
    this.watch = new LogWatch(logs, cosigner, clock, pause);
    this.wish = wish;
    this.clock = clock;
    this.out = out;
  }

  /** Looks at all logs, and at the booth where that is due. */
  Outcome run() throws IOException {
    Outcome worst = Outcome.RIGHT;
    Set<String> names = new TreeSet<>(wish.elections().isEmpty() ? folder.names() : List.of());
    Instant start = clock.instant();
    Instant seen = folder.seen(start);
    try {
      names.addAll(wish.elections().isEmpty() ? logs.elections() : wish.elections());
      folder.seenNow(start);
    } catch (IOException | MalformedInput e) {
      worst = unreachable("site", seen, e);
    }
    for (String name : names) {
      worst = worst.worse(look(name));
    }
    if (wish.booth() && !start.isBefore(boothDue)) {
      worst = worst.worse(booth(names, start));
    }
    out.flush();
    return worst;
  }

  private Outcome look(String name) throws IOException {
    LogSite.requireName(name);
    WatchedLog mine = folder.log(name);
    Optional<String> standing = mine.alarm();
    if (standing.isPresent()) {
      say(name, standing.get());
      return Outcome.ALARM;
    }
    try {
      Optional<LogAlarm> alarm = watch.look(name, mine);
      if (alarm.isPresent()) {
        return raise(alarm.get(), Optional.of(mine));
      }
    } catch (IOException | MalformedInput e) {
      if (mine.ended()) {
        say(name, "ok    " + name + ": over, and kept whole; the site does not show it any more");
        return Outcome.RIGHT;
      }
      return unreachable(name, lastSeen(mine), e);
    }
    mine.checkpoint().ifPresent(checkpoint -> right(name, mine, checkpoint));
    return Outcome.RIGHT;
  }

  private void right(String name, WatchedLog mine, SignedCheckpoint checkpoint) {
    String ended = mine.ended() ? ", the vote is over" : "";
    say(name, "ok    " + name + ": " + checkpoint.head().size() + " lines, co-signed" + ended);
  }

  /** When the witness last signed, or last saw the site at all. */
  private Instant lastSeen(WatchedLog mine) throws IOException {
    return mine.checkpoint()
        .flatMap(checkpoint -> Cosignature.find(checkpoint.note(), cosigner.verifierKey()))
        .map(Cosignature::time)
        .orElse(folder.seen(clock.instant()));
  }

  private Outcome unreachable(String about, Instant since, Exception why) throws IOException {
    if (since.plus(wish.silence()).isAfter(clock.instant())) {
      say(about, "wait  " + about + ": cannot be checked now (" + why.getMessage() + ")");
      return Outcome.UNREACHABLE;
    }
    String detail = "nothing that can be checked since " + since + ": " + why.getMessage();
    LogAlarm silence = new LogAlarm(LogAlarm.Kind.SILENCE, about, detail, Map.of());
    if (silence.sentence().equals(said.get(about))) {
      return Outcome.ALARM;
    }
    return raise(silence, Optional.empty());
  }

  private Outcome raise(LogAlarm alarm, Optional<WatchedLog> log) throws IOException {
    Path evidence = folder.write(alarm, clock.instant());
    say(alarm.about(), alarm.sentence());
    out.println("      Seen: " + alarm.detail());
    out.println("      Evidence: " + evidence);
    if (log.isPresent() && alarm.kind().lasting()) {
      log.get().raise(alarm);
      return Outcome.NEW_ALARM;
    }
    return Outcome.ALARM;
  }

  /** Compares the booth with its list, and the list with those that the logs began with. */
  private Outcome booth(Set<String> names, Instant now) throws IOException {
    ServedBooth booth = new ServedBooth(site);
    try {
      Optional<Bytes> list = booth.fetch(ServedBooth.LIST);
      Map<String, Bytes> evidence = new HashMap<>();
      list.ifPresent(files -> evidence.put(ServedBooth.LIST, files));
      List<String> wrong = new ArrayList<>();
      if (list.isEmpty()) {
        wrong.add("no list of the files");
      } else {
        BoothFiles files = BoothFiles.parse(site.address(), list.get());
        BoothComparison comparison = BoothComparison.of(booth, files);
        comparison.differing().forEach((name, content) -> evidence.put("served-" + name, content));
        wrong.addAll(comparison.differing().keySet());
        wrong.addAll(begunOtherwise(names, files.digest()));
      }
      boothDue = now.plus(BETWEEN_BOOTHS);
      if (wrong.isEmpty()) {
        say("booth", "ok    booth: the files are those of the list, and of the votes");
        return Outcome.RIGHT;
      }
      String detail = "not as listed: " + String.join(", ", wrong);
      return raise(new LogAlarm(LogAlarm.Kind.BOOTH, "booth", detail, evidence), Optional.empty());
    } catch (IOException | MalformedInput e) {
      say("booth", "wait  booth: cannot be checked now (" + e.getMessage() + ")");
      return Outcome.UNREACHABLE;
    }
  }

  /** Votes that are not over and began with another list of files. */
  private List<String> begunOtherwise(Set<String> names, Digest served) throws IOException {
    Set<String> others = new HashSet<>();
    for (String name : names) {
      WatchedLog log = folder.log(name);
      if (!log.ended() && log.booth().filter(begun -> !begun.equals(served)).isPresent()) {
        others.add("another list than " + name + " began with");
      }
    }
    return others.stream().sorted().toList();
  }

  /** Says something unless it was the last thing said of this. */
  private void say(String about, String line) {
    if (!line.equals(said.put(about, line))) {
      out.println(line);
    }
  }
}

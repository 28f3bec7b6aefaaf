package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.NoteSigner;

/** The public list of an archive's ballots, as a site shows it. */
record ShownLog(NoteSigner signer, List<String> lines, String checkpoint) {

  static final String ORIGIN = "vote.example/log";

  /** The list that belongs to an archive. */
  static ShownLog of(Archive archive, String uuid) {
    List<String> lines = new ArrayList<>(List.of("open|1|" + uuid));
    archive
        .steps(EventType.BALLOT)
        .map(step -> new CastEntry(uuid, step.data().get(0).hash()).toText())
        .forEach(lines::add);
    lines.add("close|1|" + uuid);
    return of(lines);
  }

  /** A list with these lines. */
  static ShownLog of(List<String> lines) {
    NoteSigner signer = new NoteSigner(ORIGIN, Digest.ofUtf8("log").bytes());
    AppendOnlyLog log = new AppendOnlyLog(ORIGIN, signer);
    lines.forEach(line -> log.append(Bytes.ofUtf8(line)));
    byte[] checkpoint = log.checkpoint().toBytes().toArray();
    return new ShownLog(signer, List.copyOf(lines), new String(checkpoint, StandardCharsets.UTF_8));
  }

  String key() {
    return signer.verifierKey().toText();
  }

  /** For the scripts. */
  Map<String, String> toMap() {
    return Map.of(
        "origin",
        ORIGIN,
        "key",
        key(),
        "checkpoint",
        checkpoint,
        "entries",
        String.join("\n", lines));
  }
}

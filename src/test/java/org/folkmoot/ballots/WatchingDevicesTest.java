package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/**
 * BI-5 to BI-7: many devices run the booth's own code against servers that forget, exchange or hide
 * one ballot in a hundred after they gave a receipt, and against honest ones. A hundred runs of a
 * thousand devices with {@code -Dfolkmoot.long=true}, else a few small ones.
 */
@UsesChromium
class WatchingDevicesTest {

  private static final Logger LOG = Logger.getLogger(WatchingDevicesTest.class.getName());
  private static final boolean LONG = Boolean.getBoolean("folkmoot.long");
  private static final int RUNS = LONG ? 100 : 3;
  private static final int DEVICES = LONG ? 1_000 : 100;
  private static final String UUID = "23456789ABCDEFG";
  private static final String ORIGIN = "log.example/council";
  private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, Bytes.of(new byte[32]));

  /** What a server does after the receipts. */
  private enum Deed {
    NOTHING,
    DROPS,
    EXCHANGES,
    /** Those concerned go on seeing the list with their ballots, all others see one without. */
    FORKS
  }

  @Test
  void noDeviceAccusesAnHonestServer() {
    for (int run = 0; run < RUNS; run++) {
      assertThat(look(run, Deed.NOTHING)).as("seed " + run).containsOnly("ACCEPTED");
    }
  }

  @Test
  void someDeviceAccusesEachDishonestServer() {
    List<Deed> deeds = List.of(Deed.DROPS, Deed.EXCHANGES, Deed.FORKS);
    for (int run = 0; run < RUNS; run++) {
      Deed deed = deeds.get(run % deeds.size());
      List<String> reasons = look(run, deed);
      long alarms =
          reasons.stream()
              .filter(reason -> reason.matches("[A-Z_]+") && !reason.equals("ACCEPTED"))
              .count();
      LOG.info(
          "seed " + run + ", " + deed + ": " + alarms + " of " + DEVICES + " devices raise alarm");

      assertThat(alarms).as("seed " + run + ", " + deed).isPositive();
    }
  }

  private static List<String> look(int seed, Deed deed) {
    Random random = new Random(seed);
    List<Integer> all = new ArrayList<>(IntStream.range(0, DEVICES).boxed().toList());
    Collections.shuffle(all, random);
    Set<Integer> victims = new HashSet<>(all.subList(0, DEVICES / 100));
    AppendOnlyLog given = new AppendOnlyLog(ORIGIN, SIGNER);
    AppendOnlyLog shown = new AppendOnlyLog(ORIGIN, SIGNER);
    given.append(Bytes.ofUtf8("open|1|" + UUID));
    shown.append(Bytes.ofUtf8("open|1|" + UUID));
    List<Map<String, Object>> devices = new ArrayList<>();
    Map<String, Long> places = new HashMap<>();
    for (int i = 0; i < DEVICES; i++) {
      String ballot = "ballot " + i + " " + random.nextLong();
      long index = given.append(entry(ballot));
      devices.add(device(ballot, index, text(given.receipt(index, given.checkpoint()).toBytes())));
      if (deed == Deed.NOTHING || !victims.contains(i)) {
        places.put(ballot, shown.append(entry(ballot)));
      } else if (deed == Deed.EXCHANGES) {
        shown.append(entry("another " + i));
      }
    }
    SignedCheckpoint real = given.checkpoint();
    SignedCheckpoint claimed = shown.checkpoint();
    for (int i = 0; i < DEVICES; i++) {
      Map<String, Object> device = devices.get(i);
      boolean sheltered = deed == Deed.FORKS && victims.contains(i);
      long index = (Long) Objects.requireNonNull(device.get("index"));
      if (sheltered) {
        show(device, given, real, index);
      } else {
        show(device, shown, claimed, places.getOrDefault((String) device.get("ballot"), -1L));
      }
    }
    Map<String, Object> booth =
        Map.of("uuid", UUID, "log", Map.of("origin", ORIGIN, "key", SIGNER.verifierKey().toText()));
    JsonNode reasons = Booth.call("log", "devices", Map.of("booth", booth, "devices", devices));
    List<String> found = new ArrayList<>();
    reasons.forEach(reason -> found.add(reason.asText()));
    return found;
  }

  private static Bytes entry(String ballot) {
    return Bytes.ofUtf8(new CastEntry(UUID, Digest.ofUtf8(ballot)).toText());
  }

  private static Map<String, Object> device(String ballot, long index, String receipt) {
    Map<String, Object> device = new HashMap<>();
    device.put("ballot", ballot);
    device.put("hash", Digest.ofUtf8(ballot).toHex());
    device.put("index", index);
    device.put("receipt", receipt);
    return device;
  }

  /** What the server answers when the device comes back. */
  private static void show(
      Map<String, Object> device, AppendOnlyLog log, SignedCheckpoint checkpoint, long index) {
    if (index >= 0) {
      String receipt = text(log.receipt(index, checkpoint).toBytes());
      device.put("later", Map.of("index", index, "receipt", receipt));
    }
    // a device got its receipt right after its line was written
    long from = (Long) Objects.requireNonNull(device.get("index")) + 1;
    if (from <= log.size()) {
      List<String> path =
          log.consistency(from, log.size()).path().stream()
              .map(hash -> Base64.getEncoder().encodeToString(hash.bytes().toArray()))
              .toList();
      device.put("consistency", Map.of("path", path, "checkpoint", text(checkpoint.toBytes())));
    }
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}

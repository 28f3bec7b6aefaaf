package org.folkmoot.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.residents.AgeBand;

/** Names of groups: what files and the register say, in one form. */
final class Groups {

  private static final Map<String, String> CHANNELS =
      Map.of("internet", "ONLINE", "online", "ONLINE", "web", "ONLINE", "paper", "PAPER");
  private static final int OLDEST = 120;

  private final List<String> wards;
  private final Map<String, String> wardsByKey = new HashMap<>();

  Groups(List<WardDetails> wards) {
    this.wards = wards.stream().map(WardDetails::name).toList();
    this.wards.forEach(name -> wardsByKey.put(WardService.keyOf(name), name));
  }

  /** Names of all wards. */
  List<String> wards() {
    return wards;
  }

  /** Names of all ages. */
  static List<String> ages() {
    return Arrays.stream(AgeBand.values()).map(AgeBand::name).toList();
  }

  /** The ward that is meant; empty if the council has none of this name. */
  String ward(String written) {
    return wardsByKey.getOrDefault(WardService.keyOf(written), "");
  }

  /** The age band of an age in years; empty if it is none. */
  static String age(String written) {
    if (!written.matches("\\d{1,3}") || Integer.parseInt(written) > OLDEST) {
      return "";
    }
    int years = Integer.parseInt(written);
    String name = "";
    for (AgeBand band : AgeBand.values()) {
      name = years >= band.youngest() ? band.name() : name;
    }
    return name;
  }

  /** The channel of a ballot: ours where it is meant, else as it was written; empty if unknown. */
  static String channel(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return CHANNELS.getOrDefault(word, word);
  }
}

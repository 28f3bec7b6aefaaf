package org.folkmoot.ballots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.ballots.groups.Group;

/**
 * A trustee of a demo or a test, whose secret lies beside everything else: what a trustee's own
 * device does, for one seed. All texts are those of {@link CeremonyDesk}'s files.
 */
public final class SimulatedTrustee {

  private final TrusteeSeed seed;
  private final int threshold;
  private final int size;
  private final int number;
  private final Chance chance = Chance.secure();

  /**
   * A trustee.
   *
   * @param seed 22 characters Base58; empty to draw one
   * @param number of the trustee, from 1
   */
  public SimulatedTrustee(String seed, int threshold, int size, int number) {
    this.seed = seed.isEmpty() ? TrusteeSeed.draw(chance) : TrusteeSeed.read(seed);
    this.threshold = threshold;
    this.size = size;
    this.number = number;
  }

  /** The one secret. */
  public String seed() {
    return seed.text();
  }

  /** First round. */
  public String announce(String group) {
    Certificate.Context place = new Certificate.Context(group, size, threshold, number);
    return new PedersenTrustee(ElectionDesk.group(group), place, seed, chance)
        .announced()
        .toJson()
        .write();
  }

  /** Second round, with the announcements of all. */
  public String share(List<String> announcements) {
    return answering(
        () -> {
          PedersenTrustee trustee = trustee(announcements);
          return new ShownCommitments(trustee.coefexps(), trustee.shares(all(announcements)))
              .toJson()
              .write();
        });
  }

  /** Third round, with the shares of all. */
  public String finish(List<String> announcements, List<String> shares) {
    return answering(() -> member(announcements, shares).membership().toJson().write());
  }

  /** The file with the private key, with which the trustee decrypts. */
  public String secret(List<String> announcements, List<String> shares) {
    return answering(() -> SecretFile.write(member(announcements, shares).privateKey()));
  }

  private PedersenTrustee.Member member(List<String> announcements, List<String> shares) {
    Group group = own(announcements).group();
    List<ShownCommitments> shown =
        shares.stream()
            .map(text -> read(text, json -> ShownCommitments.read(json, size, group)))
            .toList();
    return trustee(announcements)
        .finish(
            all(announcements),
            shown.stream().map(ShownCommitments::coefexps).toList(),
            shown.stream().map(each -> each.shares().get(number - 1)).toList());
  }

  private PedersenTrustee trustee(List<String> announcements) {
    return new PedersenTrustee(own(announcements), seed, chance);
  }

  private AnnouncedTrustee own(List<String> announcements) {
    return read(announcements.get(number - 1), AnnouncedTrustee::read);
  }

  private static List<PedersenTrustee.Announcement> all(List<String> announcements) {
    return announcements.stream()
        .map(text -> read(text, AnnouncedTrustee::read).announcement())
        .toList();
  }

  private static <T> T read(String text, Function<Json, T> reader) {
    return reader.apply(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String answering(Supplier<String> round) {
    try {
      return round.get();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }

  /** Does not show the secret. */
  @Override
  public String toString() {
    return "SimulatedTrustee " + number;
  }
}

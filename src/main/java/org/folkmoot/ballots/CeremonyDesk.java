package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The ceremony that makes a shared key, by files: each trustee works on a machine of its own, keeps
 * a seed for itself and exchanges one public file per round with the others, in one folder. In each
 * round what the others sent is verified; a refusal names the trustee whose file is wrong.
 */
public final class CeremonyDesk {

  private final Chance chance;

  CeremonyDesk(Chance chance) {
    this.chance = chance;
  }

  /** Draws a seed, the one secret that a trustee keeps. */
  public String drawSeed() {
    return TrusteeSeed.draw(chance).text();
  }

  /**
   * First round: writes who the trustee is and a hash of the commitments that it will show.
   *
   * @param number of the trustee, from 1 to the size of the group
   * @throws IllegalArgumentException if there is no such place, or the threshold does not suit
   */
  public void announce(
      Path exchange, String seed, String group, int threshold, int size, int number)
      throws IOException {
    KeyCeremony.requireThreshold(threshold, size);
    if (number < 1 || number > size) {
      throw new IllegalArgumentException("trustee " + number + " of " + size);
    }
    Certificate.Context place = new Certificate.Context(group, size, threshold, number);
    PedersenTrustee trustee =
        new PedersenTrustee(ElectionDesk.group(group), place, TrusteeSeed.read(seed), chance);
    CeremonyFile.ANNOUNCEMENT.create(exchange, number, trustee.announced().toJson());
  }

  /** Second round: checks all announcements, shows the commitments and sends the shares. */
  public void share(Path exchange, String seed) throws IOException {
    answering(
        () -> {
          CeremonyRounds rounds = CeremonyRounds.read(exchange);
          PedersenTrustee trustee = rounds.trustee(TrusteeSeed.read(seed), chance);
          ShownCommitments shown =
              new ShownCommitments(trustee.coefexps(), trustee.shares(rounds.announcements()));
          CeremonyFile.SHARES.create(exchange, trustee.number(), shown.toJson());
          return shown;
        });
  }

  /**
   * Third round: checks the commitments and shares of all, and writes the trustee's public key with
   * its signature of what it was shown. May be repeated to get the private key again.
   *
   * @return the file with the trustee's private key, with which it decrypts
   */
  public String finish(Path exchange, String seed) throws IOException {
    return answering(
        () -> {
          CeremonyRounds rounds = CeremonyRounds.read(exchange);
          PedersenTrustee trustee = rounds.trustee(TrusteeSeed.read(seed), chance);
          List<ShownCommitments> shown = rounds.shown();
          PedersenTrustee.Member member =
              trustee.finish(
                  rounds.announcements(),
                  shown.stream().map(ShownCommitments::coefexps).toList(),
                  shown.stream().map(all -> all.shares().get(trustee.number() - 1)).toList());
          if (!CeremonyFile.MEMBER.exists(exchange, trustee.number())) {
            CeremonyFile.MEMBER.create(exchange, trustee.number(), member.membership().toJson());
          }
          return SecretFile.write(member.privateKey());
        });
  }

  /**
   * Puts the shared key together and checks it; anyone can, and gets the same.
   *
   * @return the public text that an election is opened with
   */
  public String join(Path exchange) throws IOException {
    return answering(
        () -> {
          CeremonyRounds rounds = CeremonyRounds.read(exchange);
          return rounds.join().toJson().write();
        });
  }

  /** A round, which reads files. */
  private interface Round<T> {
    T run() throws IOException;
  }

  private static <T> T answering(Round<T> round) throws IOException {
    try {
      return round.run();
    } catch (Refused e) {
      throw new ElectionDesk.StepRefused(e.reason().name(), e.detail());
    }
  }
}

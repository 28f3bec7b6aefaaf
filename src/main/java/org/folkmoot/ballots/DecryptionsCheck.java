package org.folkmoot.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.kernel.SpecSource;

/** Checks partial decryptions of a tally and combines them. */
final class DecryptionsCheck {

  private final Setup setup;
  private final List<List<Ciphertext>> tally;
  private final Workers workers;

  DecryptionsCheck(Setup setup, List<List<Ciphertext>> tally, Workers workers) {
    this.setup = setup;
    this.tally = tally;
    this.workers = workers;
  }

  /** What one trustee says of one ciphertext. */
  private record Claim(PowerTable trustee, Element factor, Proof proof) {}

  /** A ciphertext and what the trustees say of it, in the order of the archive. */
  private record Entry(Ciphertext ciphertext, List<Claim> claims) {}

  /**
   * Verifies all partial decryptions.
   *
   * @return them by owner
   * @throws Refused {@code DECRYPTION_OWNER} if an owner is no trustee or decrypts twice, {@code
   *     DECRYPTION_PROOF}, or what reading refuses
   */
  SortedMap<Integer, PartialDecryption> verified(List<Archive.Step> steps) {
    SortedMap<Integer, PartialDecryption> byOwner = new TreeMap<>();
    for (Archive.Step step : steps) {
      int owner = Links.ownerOf(step.data().get(1));
      Reason.DECRYPTION_OWNER.refuseUnless(
          setup.hasOwner(owner) && !byOwner.containsKey(owner),
          "decryption by " + owner + ", who is no trustee or decrypted before");
      byOwner.put(owner, read(step));
    }
    List<List<Boolean>> proofs = workers.map("decryptions", entries(byOwner), this::verdicts);
    List<Integer> owners = List.copyOf(byOwner.keySet());
    for (List<Boolean> verdicts : proofs) {
      int wrong = verdicts.indexOf(false);
      if (wrong >= 0) {
        throw Reason.DECRYPTION_PROOF.refuse(
            "a proof of trustee " + owners.get(wrong) + "'s decryption does not hold");
      }
    }
    return byOwner;
  }

  private PartialDecryption read(Archive.Step step) {
    return PartialDecryption.read(step.data(0), tally, setup.election().group(), workers);
  }

  private List<Entry> entries(SortedMap<Integer, PartialDecryption> byOwner) {
    long ciphertexts = tally.stream().mapToLong(List::size).sum();
    List<PowerTable> trustees =
        workers.map(
            List.copyOf(byOwner.keySet()),
            owner -> PowerTable.of(setup.owners().get(owner - 1).publicKey(), ciphertexts));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < tally.size(); i++) {
      for (int j = 0; j < tally.get(i).size(); j++) {
        List<Claim> claims = new ArrayList<>();
        for (PartialDecryption decryption : byOwner.values()) {
          claims.add(
              new Claim(
                  trustees.get(claims.size()),
                  decryption.factors().get(i).get(j),
                  decryption.proofs().get(i).get(j)));
        }
        entries.add(new Entry(tally.get(i).get(j), claims));
      }
    }
    return entries;
  }

  /** Which claims hold; the powers that they need of the same alpha are computed together. */
  private List<Boolean> verdicts(Entry entry) {
    List<Scalar> responses =
        entry.claims().stream().map(claim -> claim.proof().response()).toList();
    Element alpha = entry.ciphertext().alpha().preparedFor(responses);
    return entry.claims().stream()
        .map(
            claim ->
                PartialDecryption.proves(
                    setup.key(), claim.trustee(), alpha, claim.factor(), claim.proof()))
        .toList();
  }

  /** Whether every mandatory trustee and enough of each group have decrypted. */
  boolean suffices(Map<Integer, PartialDecryption> byOwner) {
    int first = 1;
    for (TrusteeGroup group : setup.trustees()) {
      if (present(byOwner, first, group).size() < group.threshold()) {
        return false;
      }
      first += group.keys().size();
    }
    return true;
  }

  private static List<Integer> present(
      Map<Integer, PartialDecryption> byOwner, int first, TrusteeGroup group) {
    List<Integer> places = new ArrayList<>();
    for (int place = 1; place <= group.keys().size(); place++) {
      if (byOwner.containsKey(first + place - 1)) {
        places.add(place);
      }
    }
    return places;
  }

  /** The decrypted messages: beta divided by the combined factors, per question and ciphertext. */
  List<List<Element>> messages(Map<Integer, PartialDecryption> byOwner) {
    List<Share> shares = shares(byOwner);
    List<List<Element>> messages = new ArrayList<>();
    for (int i = 0; i < tally.size(); i++) {
      int row = i;
      List<Integer> columns = IntStream.range(0, tally.get(i).size()).boxed().toList();
      messages.add(workers.map("result", columns, column -> message(shares, row, column)));
    }
    return messages;
  }

  private Element message(List<Share> shares, int row, int column) {
    Element factor = setup.election().group().identity();
    for (Share share : shares) {
      Element part = share.decryption().factors().get(row).get(column);
      factor = factor.times(share.mandatory() ? part : part.pow(share.coefficient()));
    }
    return tally.get(row).get(column).beta().over(factor);
  }

  /** A partial decryption with its exponent. */
  private record Share(PartialDecryption decryption, Scalar coefficient, boolean mandatory) {}

  @SpecSource(document = "Belenios 2.0", section = "4.19")
  private List<Share> shares(Map<Integer, PartialDecryption> byOwner) {
    Group group = setup.election().group();
    List<Share> shares = new ArrayList<>();
    int first = 1;
    for (TrusteeGroup item : setup.trustees()) {
      boolean mandatory = item instanceof TrusteeGroup.Single;
      List<Integer> places = present(byOwner, first, item).subList(0, item.threshold());
      for (int place : places) {
        PartialDecryption decryption = byOwner.get(first + place - 1);
        if (decryption != null) {
          shares.add(new Share(decryption, lagrange(group, places, place), mandatory));
        }
      }
      first += item.keys().size();
    }
    return shares;
  }

  /** The Lagrange coefficient at 0 of one place among those that take part. */
  @SpecSource(document = "Belenios 2.0", section = "4.19")
  static Scalar lagrange(Group group, List<Integer> places, int place) {
    Scalar coefficient = group.scalar(1);
    for (int other : places) {
      if (other != place) {
        coefficient =
            coefficient
                .times(group.scalar(other))
                .times(group.scalar(other).minus(group.scalar(place)).inverse());
      }
    }
    return coefficient;
  }
}

package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.residents.CanonicalForm;
import org.folkmoot.residents.RegisterHashes;
import org.folkmoot.throttles.Throttle;
import org.folkmoot.throttles.TooManyTries;

/**
 * Finds wards by postcode, for everybody. Known are the postcodes of the register, as keyed hashes
 * apart from its people; what is typed is compared and not kept.
 */
@ApplicationScoped
public class PostcodeService {

  /** The longest text that is looked at. */
  public static final int LONGEST = 20;

  private static final int MOST_FROM_ONE_PLACE = 30;
  private static final Duration PER = Duration.ofMinutes(10);

  private final PostcodeTables tables;
  private final RegisterHashes hashes;
  private final WardService wards;
  private final Throttle throttle;

  @Inject
  PostcodeService(
      PostcodeTables tables, RegisterHashes hashes, WardService wards, Throttle throttle) {
    this.tables = tables;
    this.hashes = hashes;
    this.wards = wards;
    this.throttle = throttle;
  }

  /** Whether any postcode is known: a register was loaded since they are noted. */
  @Transactional
  public boolean isThere() {
    return tables.hasAny();
  }

  /**
   * The wards in which a postcode lies, by name; mostly one. None if it is no postcode, or the
   * register has nobody there.
   *
   * @param typed the postcode as it was typed
   * @param networkAddress of whoever asks
   * @throws TooManyTries after 30 questions from one address in ten minutes
   */
  @Transactional
  public List<WardDetails> list(String typed, String networkAddress) {
    Optional<String> postcode =
        typed.length() > LONGEST ? Optional.empty() : CanonicalForm.ofPostcode(typed);
    if (postcode.isEmpty()) {
      return List.of();
    }
    if (!throttle.allow("postcode", networkAddress, MOST_FROM_ONE_PLACE, PER)) {
      throw new TooManyTries();
    }
    List<Long> found = tables.listWards(hashes.ofPostcode(postcode.get()));
    return wards.list().stream().filter(ward -> found.contains(ward.id())).toList();
  }
}

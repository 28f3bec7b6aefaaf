package org.folkmoot.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.councils.CouncilKeys;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;

/**
 * Every form of somebody who is signed in tells whose it is, in a hidden field that only this
 * installation can make: account, time and HMAC-SHA-256. So a form that comes after the sign-in
 * ended can be kept for its author, and for nobody else.
 */
@Named
@RequestScoped
public class FormOwner {

  private static final String FIELD = "folkmoot.owner";
  private static final String PURPOSE = "form-owner";
  private static final Duration LASTS = Duration.ofHours(24);
  private static final Pattern FORM =
      Pattern.compile("(([0-9]{1,18})\\.([0-9]{1,12}))\\.([\\w-]+)");

  private final Visitor visitor;
  private final CouncilKeys keys;
  private final Clock clock;

  @Inject
  FormOwner(Visitor visitor, CouncilKeys keys, Clock clock) {
    this.visitor = visitor;
    this.keys = keys;
    this.clock = clock;
  }

  /** Whether somebody is signed in, so that forms have an owner. */
  public boolean isKnown() {
    return visitor.person().isPresent();
  }

  /** The value of the hidden field. */
  public String getSeal() {
    return visitor.person().map(Person::id).map(this::seal).orElse("");
  }

  private String seal(long account) {
    String claim = account + "." + clock.instant().getEpochSecond();
    return claim + "." + proofOf(claim);
  }

  private String proofOf(String claim) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.hash(PURPOSE, claim));
  }

  /** The account for which the form of a request was made, within the last day. */
  Optional<Long> of(HttpServletRequest request) {
    Matcher seal = FORM.matcher(Objects.requireNonNullElse(request.getParameter(FIELD), ""));
    if (!seal.matches()) {
      return Optional.empty();
    }
    byte[] proof = proofOf(seal.group(1)).getBytes(UTF_8);
    long age = clock.instant().getEpochSecond() - Long.parseLong(seal.group(3));
    return MessageDigest.isEqual(proof, seal.group(4).getBytes(UTF_8)) && age <= LASTS.toSeconds()
        ? Optional.of(Long.parseLong(seal.group(2)))
        : Optional.empty();
  }
}

package org.folkmoot.accounts.oidc;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * How sure the service must be of the person: values of {@code acr} by spaces, one of which must
 * come back; or vectors of trust as a JSON list ({@code ["Cl.Cm"]}), as GOV.UK One Login has them,
 * of which the answer names one without its part on identity ({@code P2}). Empty asks nothing.
 */
@SpecSource(document = "RFC 8485", section = "3")
record RequestedLevel(String text) {

  private static final Pattern VECTORS =
      Pattern.compile("\\[\\s*\"[A-Za-z0-9.]+\"(\\s*,\\s*\"[A-Za-z0-9.]+\")*\\s*]");
  private static final Pattern VECTOR = Pattern.compile("\"([A-Za-z0-9.]+)\"");
  private static final Pattern VALUES = Pattern.compile("[\\x21-\\x7e]*( [\\x21-\\x7e]+)*");
  private static final Pattern IDENTITY = Pattern.compile("\\.?P\\d");

  /** Whether the text has one of the two forms. */
  boolean isWellFormed() {
    return isVector() ? VECTORS.matcher(text).matches() : VALUES.matcher(text).matches();
  }

  private boolean isVector() {
    return text.startsWith("[");
  }

  private List<String> values() {
    return isVector()
        ? VECTOR.matcher(text).results().map((MatchResult found) -> found.group(1)).toList()
        : Arrays.asList(text.split(" ", -1));
  }

  /** Puts what is asked into a request. */
  void askIn(AuthenticationRequest.Builder request) {
    if (isVector()) {
      request.customParameter("vtr", text);
    } else if (!text.isEmpty()) {
      request.acrValues(values().stream().map(ACR::new).toList());
    }
  }

  /** Whether the answer says that it was done. */
  boolean isMetBy(IDTokenClaimsSet token) {
    if (text.isEmpty()) {
      return true;
    }
    if (isVector()) {
      String answer = String.valueOf(token.getStringClaim("vot"));
      return values().stream()
          .map(vector -> IDENTITY.matcher(vector).replaceAll(""))
          .anyMatch(answer::equals);
    }
    ACR acr = token.getACR();
    return acr != null && values().contains(acr.getValue());
  }
}

package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AppSeed;
import org.folkmoot.accounts.FirstCode;
import org.folkmoot.accounts.ProfileService;
import org.folkmoot.accounts.SecondFactorDetails;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.QrPicture;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** Sets up, renews and removes the second factor of one’s own account. */
@Named
@RequestScoped
public class SecondFactorView {

  private final ProfileService profiles;
  private final Visitor visitor;
  private final SignInCookie cookie;
  private final Feedback feedback;
  private final Address address;
  private String code = "";
  private List<String> recoveryCodes = List.of();

  @Inject
  SecondFactorView(
      ProfileService profiles,
      Visitor visitor,
      SignInCookie cookie,
      Feedback feedback,
      Address address) {
    this.profiles = profiles;
    this.visitor = visitor;
    this.cookie = cookie;
    this.feedback = feedback;
    this.address = address;
  }

  /** State of the second factor. */
  public SecondFactorDetails getDetails() {
    return profiles.secondFactor(visitor);
  }

  /** Whether roles wait for it. */
  public boolean isNeeded() {
    return visitor.needsSecondFactor();
  }

  /** The seed for the app, while the first code is awaited. */
  public @Nullable AppSeed getSeed() {
    return getDetails().seed().orElse(null);
  }

  /** The seed as a picture. */
  public String getPicture() {
    return getDetails().seed().map(seed -> QrPicture.of(seed.uri())).orElse("");
  }

  /** Makes a seed and shows it. */
  public void begin() {
    profiles.beginSecondFactor(visitor);
    String next = address.get("next");
    feedback.lead(
        "/account/second-factor" + (next.isEmpty() ? "" : "?next=" + ReturnPath.encoded(next)));
  }

  /** Takes the first code and shows the recovery codes. */
  public void confirm() {
    Optional<FirstCode> first = profiles.confirmSecondFactor(visitor, code);
    if (first.isEmpty()) {
      feedback.fault("code", "accounts.confirm.wrongCode");
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    cookie.renew(
        (HttpServletResponse) faces.getExternalContext().getResponse(), first.get().signIn());
    recoveryCodes = first.get().recoveryCodes();
  }

  /** Makes new recovery codes and shows them. */
  public void renewCodes() {
    recoveryCodes = profiles.newRecoveryCodes(visitor);
  }

  /** Takes the second factor away. */
  public void remove() {
    profiles.removeSecondFactor(visitor);
    feedback.done("/account", "accounts.secondFactor.removed");
  }

  /** Recovery codes that were made just now; they are not shown again. */
  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  /** Where the person wanted to go. */
  public String getNext() {
    return address.get("next").isEmpty() ? "/account" : ReturnPath.of(address.get("next"));
  }

  /** Code as typed. */
  public String getCode() {
    return code;
  }

  /** For the form. */
  public void setCode(String code) {
    this.code = code;
  }
}

package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.CallerOfRequest;
import org.folkmoot.accounts.SignInCookie;
import org.folkmoot.accounts.SignInService;
import org.folkmoot.accounts.oidc.Departure;
import org.folkmoot.accounts.oidc.ForeignSignIn;
import org.folkmoot.accounts.oidc.LinkService;
import org.folkmoot.accounts.oidc.ProviderName;
import org.folkmoot.accounts.oidc.ProviderService;
import org.folkmoot.accounts.oidc.Purpose;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/**
 * The buttons of other services, and the page between us and them. The answer to the button is a
 * page that leads on and not a redirect: the content security policy lets no form leave the site.
 */
@Named
@RequestScoped
public class ForeignSignInView {

  private final ForeignSignIn signIns;
  private final SignInService ownSignIns;
  private final ProviderService providers;
  private final LinkService links;
  private final Visitor visitor;
  private final CallerOfRequest caller;
  private final SignInCookie cookie;
  private final Texts texts;
  private final Address address;
  private final Feedback feedback;
  private Departure departure = new Departure("", "/sign-in", "");

  @Inject
  ForeignSignInView(
      ForeignSignIn signIns,
      SignInService ownSignIns,
      ProviderService providers,
      LinkService links,
      Visitor visitor,
      CallerOfRequest caller,
      SignInCookie cookie,
      Texts texts,
      Address address,
      Feedback feedback) {
    this.signIns = signIns;
    this.ownSignIns = ownSignIns;
    this.providers = providers;
    this.links = links;
    this.visitor = visitor;
    this.caller = caller;
    this.cookie = cookie;
    this.texts = texts;
    this.address = address;
    this.feedback = feedback;
  }

  /** Services by which one can sign in here. */
  public List<ProviderName> getAll() {
    return providers.list();
  }

  /** Services by which the visitor can confirm who they are. */
  public List<ProviderName> getConfirming() {
    return visitor
        .person()
        .map(person -> links.listConfirming(visitor, ownSignIns.confirmsByCode(person.id())))
        .orElse(List.of());
  }

  /** Goes to a service to sign in. */
  public String signIn(long provider) {
    return go(provider, Purpose.SIGN_IN);
  }

  /** Goes to a service to link it. */
  public String link(long provider) {
    return go(provider, Purpose.LINK);
  }

  /** Goes to a service to confirm who one is. */
  public String confirm(long provider) {
    return go(provider, Purpose.CONFIRM);
  }

  private String go(long provider, Purpose purpose) {
    String next = ReturnPath.of(address.get("next"));
    departure = signIns.begin(provider, purpose, next, visitor, caller.get(), texts.locale());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    cookie.giveErrand(response, departure.browserToken());
    response.setHeader("Refresh", "0;url=" + departure.address());
    return "/to-service";
  }

  /** Nobody begins at the page in between. */
  public void check() {
    feedback.lead("/sign-in");
  }

  /** Name of the service to which the person goes. */
  public String getService() {
    return departure.service();
  }

  /** Its address. */
  public String getAddress() {
    return departure.address();
  }

  /** Whether the person comes back from a service that proved nothing. */
  public boolean isRefused() {
    return !address.get("refused").isEmpty();
  }

  /** What is said then. */
  public String getRefusal() {
    String id = address.get("refused");
    return (id.matches("\\d{1,18}") ? providers.findName(Long.parseLong(id)) : noName())
        .map(name -> texts.with("accounts.oidc.refused", name))
        .orElseGet(() -> texts.get("accounts.oidc.refused.any"));
  }

  private static Optional<String> noName() {
    return Optional.empty();
  }
}

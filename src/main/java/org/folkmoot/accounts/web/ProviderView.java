package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.oidc.ProviderDetails;
import org.folkmoot.accounts.oidc.ProviderForm;
import org.folkmoot.accounts.oidc.ProviderRefused;
import org.folkmoot.accounts.oidc.ProviderService;
import org.folkmoot.accounts.oidc.SecretMethod;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** One sign-in service: added, changed, removed. */
@Named
@RequestScoped
public class ProviderView {

  private static final String LIST = "/staff/sign-in-services";

  private final ProviderService providers;
  private final Visitor visitor;
  private final Feedback feedback;
  private final Address address;
  private final Texts texts;
  private String name = "";
  private String issuer = "";
  private String clientId = "";
  private String secret = "";
  private String method = SecretMethod.BASIC.name();
  private String reference = "";
  private String level = "";
  private boolean strong;
  private long version;

  @Inject
  ProviderView(
      ProviderService providers, Visitor visitor, Feedback feedback, Address address, Texts texts) {
    this.providers = providers;
    this.visitor = visitor;
    this.feedback = feedback;
    this.address = address;
    this.texts = texts;
  }

  /** Before anything is typed, the administrator confirms who they are. Fills the form. */
  public void load() {
    visitor.requireFresh();
    if (!isNew()) {
      ProviderDetails stored = providers.get(id());
      ProviderForm form = stored.form();
      version = stored.version();
      name = form.name();
      issuer = form.issuer();
      clientId = form.clientId();
      method = form.method().name();
      reference = form.referenceClaim();
      level = form.level();
      strong = form.strong();
    }
  }

  /** Whether it is about to be added. */
  public boolean isNew() {
    return address.get("service").isEmpty();
  }

  /** How many accounts are linked. */
  public long getPeople() {
    return isNew() ? 0 : providers.get(id()).people();
  }

  /** When claims came last, written out; empty if nobody signed in with it yet. */
  public String getClaimsWhen() {
    return isNew() ? "" : providers.get(id()).claimsAt().map(texts::dateTime).orElse("");
  }

  /** Names of the claims that came last. */
  public List<String> getClaims() {
    return isNew() ? List.of() : providers.get(id()).claims();
  }

  private long id() {
    String id = address.get("service");
    if (!id.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    return Long.parseLong(id);
  }

  /** Fetches the description of the service, and saves. */
  public void save() {
    ProviderForm form =
        new ProviderForm(
            name.strip(),
            issuer.strip(),
            clientId.strip(),
            secret,
            SecretMethod.valueOf(method),
            reference.strip(),
            level.strip(),
            strong);
    try {
      if (isNew()) {
        providers.add(form);
      } else {
        providers.change(id(), version, form);
      }
      feedback.done(LIST, "accounts.oidc.staff.saved", name.strip());
    } catch (ChangedMeanwhile e) {
      tellWhatIsThere();
      askForSecretAgain();
    } catch (ProviderRefused e) {
      boolean ofLevel = e.messageKey().endsWith(".level");
      feedback.fault(ofLevel ? "level" : "issuer", e.messageKey(), e.arguments().toArray());
      askForSecretAgain();
    }
  }

  /** A secret is never sent back to the browser, so one that was typed is gone from the form. */
  private void askForSecretAgain() {
    if (!isNew() && !secret.isEmpty()) {
      feedback.fault("secret", "accounts.oidc.staff.secret.again");
    }
  }

  private void tellWhatIsThere() {
    ProviderDetails stored = providers.get(id());
    ProviderForm now = stored.form();
    version = stored.version();
    feedback
        .changedMeanwhile()
        .compare("name", name, now.name())
        .compare("clientId", clientId, now.clientId())
        .compare(
            "method",
            method,
            now.method().name(),
            texts.get("accounts.oidc.staff.method." + now.method()))
        .compare("reference", reference, now.referenceClaim())
        .compare("level", level, now.level())
        .compareTick("strong", strong, now.strong());
  }

  /** Removes it. */
  public void remove() {
    String removed = providers.get(id()).form().name();
    providers.remove(id());
    feedback.done(LIST, "accounts.oidc.staff.removed", removed);
  }

  /** Version of the service that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** Name on the button. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Address of the service. */
  public String getIssuer() {
    return issuer;
  }

  /** For the form. */
  public void setIssuer(String issuer) {
    this.issuer = issuer;
  }

  /** By which name the service knows this site. */
  public String getClientId() {
    return clientId;
  }

  /** For the form. */
  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  /** How the secret is shown. */
  public String getMethod() {
    return method;
  }

  /** For the form. */
  public void setMethod(String method) {
    this.method = method;
  }

  /** Claim with the reference of the register. */
  public String getReference() {
    return reference;
  }

  /** For the form. */
  public void setReference(String reference) {
    this.reference = reference;
  }

  /** Level that is asked for. */
  public String getLevel() {
    return level;
  }

  /** For the form. */
  public void setLevel(String level) {
    this.level = level;
  }

  /** Never shown again. */
  public String getSecret() {
    return "";
  }

  /** For the form. */
  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** Whether the service asks for a second factor. */
  public boolean isStrong() {
    return strong;
  }

  /** For the form. */
  public void setStrong(boolean strong) {
    this.strong = strong;
  }
}

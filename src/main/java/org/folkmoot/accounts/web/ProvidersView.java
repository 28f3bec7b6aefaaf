package org.folkmoot.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.accounts.oidc.ForeignSignIn;
import org.folkmoot.accounts.oidc.ProviderDetails;
import org.folkmoot.accounts.oidc.ProviderService;

/** The sign-in services of the council. */
@Named
@RequestScoped
public class ProvidersView {

  private final ProviderService providers;
  private final ForeignSignIn signIns;

  @Inject
  ProvidersView(ProviderService providers, ForeignSignIn signIns) {
    this.providers = providers;
    this.signIns = signIns;
  }

  /** All of them, by name. */
  public List<ProviderDetails> getAll() {
    return providers.list().stream().map(provider -> providers.get(provider.id())).toList();
  }

  /** What has to be registered at a service. */
  public String getCallback() {
    return signIns.callbackAddress();
  }
}

package org.folkmoot.accounts.oidc;

/**
 * A service as everybody sees it.
 *
 * @param id id of the service
 * @param name its name
 */
public record ProviderName(long id, String name) {}

package org.folkmoot.accounts.oidc;

/**
 * Somebody who is about to open an account by way of a service.
 *
 * @param service name of the service
 * @param name suggestion, or empty
 * @param email suggestion, or empty
 * @param next path to go to afterwards
 */
public record NewcomerDetails(String service, String name, String email, String next) {}

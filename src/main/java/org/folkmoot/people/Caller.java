package org.folkmoot.people;

/**
 * Where a request comes from, as far as tries are counted and sign-ins are shown.
 *
 * @param address network address of the caller, behind trusted proxies; IPv6 as its /64 network
 * @param device browser and system in words, for example {@code Firefox, Android}
 * @param deviceToken token of a browser in which somebody signed in before, or empty
 */
public record Caller(String address, String device, String deviceToken) {}

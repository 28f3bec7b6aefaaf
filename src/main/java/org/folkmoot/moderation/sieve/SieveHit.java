package org.folkmoot.moderation.sieve;

/**
 * That a text met a rule.
 *
 * @param rule the rule
 * @param detail the hosts, the words, or how often it was there before; empty where the text says
 *     it, or where it would repeat what belongs to a person
 */
public record SieveHit(SieveRule rule, String detail) {}

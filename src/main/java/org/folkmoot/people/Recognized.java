package org.folkmoot.people;

/**
 * Somebody recognized by the token of their cookie.
 *
 * @param person the person, with the roles that count now
 * @param signIn id of the sign-in
 * @param waiting whether the second factor is awaited: until then the person may do nothing
 * @param weak whether roles do not count, because no second factor was given
 * @param fresh whether the person proved who they are within the last minutes
 */
public record Recognized(
    Person person, long signIn, boolean waiting, boolean weak, boolean fresh) {}

package org.folkmoot.search;

/**
 * Where something was found.
 *
 * @param kind name of its kind
 * @param id its number within the kind
 * @param cursor its place in the list
 */
public record SearchHit(String kind, long id, SearchCursor cursor) {}

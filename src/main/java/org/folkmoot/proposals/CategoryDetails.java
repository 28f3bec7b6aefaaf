package org.folkmoot.proposals;

import org.folkmoot.texts.LocalizedText;

/**
 * A category as the edges see it.
 *
 * @param id identifier in the database
 * @param slug its lasting name in addresses and in the API, for example {@code crossings}
 * @param name what people read
 * @param position place in the list of its process, from 1
 * @param version number that changes with it
 */
public record CategoryDetails(
    long id, String slug, LocalizedText name, int position, long version) {}

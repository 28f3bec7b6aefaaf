package org.folkmoot.proposals;

import org.folkmoot.texts.LocalizedText;

/**
 * Why the council cannot do something.
 *
 * @param name in the council's words
 * @param position place in the list, from 1
 * @param retired whether it is given no more
 * @param version changes with every change
 */
public record RefusalReasonDetails(
    long id, LocalizedText name, int position, boolean retired, long version) {}

package org.folkmoot.residents.register;

/**
 * That a postcode lies in a ward, whoever lives there.
 *
 * @param postcodeHash of the postcode
 * @param wardKey name of the ward in the form in which names are compared
 */
record StagedPostcode(String postcodeHash, String wardKey) {}

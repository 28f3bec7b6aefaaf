package org.folkmoot.mail;

import org.folkmoot.councils.brand.Brand;

/**
 * What every letter of a council carries.
 *
 * @param council name of the council
 * @param address address of the council's site, without a slash at its end
 * @param brand its colors
 */
record Stationery(String council, String address, Brand brand) {}

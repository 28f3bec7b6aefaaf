/**
 * Reading tables that spreadsheets wrote, whatever their encoding and separators (RFC 4180). Not
 * here: what the columns mean.
 */
@NullMarked
package org.folkmoot.residents.spreadsheets;

import org.jspecify.annotations.NullMarked;

/**
 * Full text search: one Lucene index for each council and node, fed from an outbox. The index knows
 * where something stands; what people read comes from the database. What can be found is given by
 * features ({@link org.folkmoot.search.Searchable}). See {@code docs/search.md}.
 */
@NullMarked
package org.folkmoot.search;

import org.jspecify.annotations.NullMarked;

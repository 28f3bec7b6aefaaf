/**
 * What people may ask of those who hold their data: to see it, to take it along, to have it
 * deleted, to complain; and what the law asks of those who hold it: to let go in time (UK GDPR,
 * articles 5, 12, 13, 15, 17, 20). Not here: the data itself. Features contribute by {@code
 * accounts.PersonalDataSource}, {@code accounts.RetentionRule} and the event {@code
 * accounts.AccountDeleted}.
 */
@NullMarked
package org.folkmoot.privacy;

import org.jspecify.annotations.NullMarked;

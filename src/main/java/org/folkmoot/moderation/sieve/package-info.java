/**
 * What makes a text worth a look: rules with points that anybody can follow. Pure; nothing here
 * decides, it only says why a person might want to.
 */
@NullMarked
package org.folkmoot.moderation.sieve;

import org.jspecify.annotations.NullMarked;

/** Proposals in the API. */
@NullMarked
package org.folkmoot.proposals.rest;

import org.jspecify.annotations.NullMarked;

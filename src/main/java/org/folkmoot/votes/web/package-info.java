/** The voter's page: a static document and its modules. */
@NullMarked
package org.folkmoot.votes.web;

import org.jspecify.annotations.NullMarked;

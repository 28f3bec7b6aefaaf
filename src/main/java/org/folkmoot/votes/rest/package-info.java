/** The API of votes: for the booth, for trackers and for auditors. */
@NullMarked
package org.folkmoot.votes.rest;

import org.jspecify.annotations.NullMarked;

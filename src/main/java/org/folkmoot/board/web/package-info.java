/** The lines of the board in words: what waits, and the first steps of a council. */
@NullMarked
package org.folkmoot.board.web;

import org.jspecify.annotations.NullMarked;

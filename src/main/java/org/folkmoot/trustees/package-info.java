/**
 * Boards of trustees, called key holders on pages: who sits on them, the ceremony in which they
 * make a shared key, the drills in which each proves to have kept a secret, and the letters that
 * ask for all of that. What trustees do with the ballots of a vote is in package votes, the
 * arithmetic in package ballots ({@code docs/trustees.md} says who does what). Nobody's secret is
 * ever here.
 */
@NullMarked
package org.folkmoot.trustees;

import org.jspecify.annotations.NullMarked;

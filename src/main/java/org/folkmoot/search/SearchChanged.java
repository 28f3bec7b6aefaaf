package org.folkmoot.search;

/** Rows of the outbox were written in the transaction that is open. */
record SearchChanged() {}

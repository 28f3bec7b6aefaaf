package org.folkmoot.residents;

/** Why a verification ended. */
enum EndReason {
  REMOVED,
  EXPIRED
}

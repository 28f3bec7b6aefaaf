package org.folkmoot.moderation.safety;

import org.folkmoot.kernel.SpecSource;

/**
 * Kinds of illegal content about which a service that is in scope asks itself how likely they are.
 */
@SpecSource(document = "Online Safety Act 2023", section = "schedules 5 to 7")
public enum Harm {
  /** Terrorism. */
  TERRORISM,
  /** Sexual exploitation and abuse of children. */
  CHILD_ABUSE,
  /** Hatred of people for what they are. */
  HATE,
  /** Harassment, stalking, threats and abuse. */
  HARASSMENT,
  /** Controlling or coercive behavior. */
  COERCION,
  /** Intimate pictures without consent. */
  INTIMATE_PICTURES,
  /** Extreme pornography. */
  EXTREME_PORNOGRAPHY,
  /** Sexual exploitation of adults. */
  ADULT_EXPLOITATION,
  /** Human trafficking. */
  TRAFFICKING,
  /** Unlawful immigration. */
  IMMIGRATION,
  /** Fraud, and financial services without a permit. */
  FRAUD,
  /** Proceeds of crime. */
  PROCEEDS,
  /** Drugs and psychoactive substances. */
  DRUGS,
  /** Firearms, knives and other weapons. */
  WEAPONS,
  /** Encouraging suicide or serious self-harm. */
  SUICIDE,
  /** Interference by foreign states. */
  FOREIGN_INTERFERENCE,
  /** Cruelty to animals. */
  ANIMAL_CRUELTY,
  /** Anything else that is against the law. */
  OTHER
}

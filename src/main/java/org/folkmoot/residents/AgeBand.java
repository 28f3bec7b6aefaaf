package org.folkmoot.residents;

import java.time.LocalDate;
import java.time.Period;

/** How old somebody is, as coarsely as rounds ask for it. Both ends of a band belong to it. */
public enum AgeBand {
  /** Younger than 16. */
  UNDER_16(0),
  /** 16 or 17. */
  AGE_16_17(16),
  /** 18 to 24. */
  AGE_18_24(18),
  /** 25 to 44. */
  AGE_25_44(25),
  /** 45 to 64. */
  AGE_45_64(45),
  /** 65 and older. */
  AGE_65(65);

  private static final int YEARS_TO_ADULT = 18;
  private static final int YEARS_FROM_16 = 2;

  private final int from;

  AgeBand(int from) {
    this.from = from;
  }

  /** The youngest age of the band, in years; for rules such as "16 and over". */
  public int youngest() {
    return from;
  }

  /**
   * The band on a day.
   *
   * @throws IllegalArgumentException if the birth is after that day
   */
  public static AgeBand of(LocalDate birth, LocalDate day) {
    if (birth.isAfter(day)) {
      throw new IllegalArgumentException("born after " + day);
    }
    int age = Period.between(birth, day).getYears();
    AgeBand band = UNDER_16;
    for (AgeBand candidate : values()) {
      band = age >= candidate.from ? candidate : band;
    }
    return band;
  }

  /**
   * First day of the month of the eighteenth birthday. It is all that the register keeps of the
   * birthday of somebody who is younger; rights that begin with an age begin up to a month early.
   */
  public static LocalDate eighteenFrom(LocalDate birth) {
    return birth.plusYears(YEARS_TO_ADULT).withDayOfMonth(1);
  }

  /** The band on a day of somebody who was younger than 18 when the register was loaded. */
  static AgeBand ofMinor(LocalDate eighteenFrom, LocalDate day) {
    if (!day.isBefore(eighteenFrom)) {
      return AGE_18_24;
    }
    return day.isBefore(eighteenFrom.minusYears(YEARS_FROM_16)) ? UNDER_16 : AGE_16_17;
  }
}

package org.folkmoot.residents.web;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.pages.Feedback;
import org.folkmoot.residents.CanonicalForm;
import org.folkmoot.residents.RegisterFacts;

/** Name, date of birth and postcode as they are typed into a form. */
public final class TypedFacts {

  private String name = "";
  private String day = "";
  private String month = "";
  private String year = "";
  private String postcode = "";

  /** Nothing typed yet. */
  TypedFacts() {}

  /** The facts; empty after telling what must be mended. */
  Optional<RegisterFacts> read(Feedback feedback, LocalDate today) {
    Optional<String> faultOfBirth = findFaultOfBirth(today);
    if (RegisterFacts.parse(name, "2000-01-01", "AA11AA").isEmpty()) {
      feedback.fault("name", "residents.facts.name.missing");
    }
    faultOfBirth.ifPresent(key -> feedback.fault(partOfBirth(key), key));
    if (RegisterFacts.parse("Name", "2000-01-01", postcode).isEmpty()) {
      feedback.fault("postcode", "residents.facts.postcode.wrong");
    }
    return faultOfBirth.isPresent()
        ? Optional.empty()
        : RegisterFacts.parse(name, birth(), postcode);
  }

  /**
   * Key of what is wrong with the date of birth: a day on which nobody alive was born is no try.
   */
  Optional<String> findFaultOfBirth(LocalDate today) {
    if ((day + month + year).isBlank()) {
      return Optional.of("residents.facts.birth.missing");
    }
    if (!year.strip().matches("[12]\\d{3}")) {
      return Optional.of("residents.facts.birth.year");
    }
    Optional<LocalDate> date = CanonicalForm.ofDate(birth());
    if (date.isEmpty()) {
      return Optional.of("residents.facts.birth.noDay");
    }
    return CanonicalForm.isLikelyBirth(date.get(), today)
        ? Optional.empty()
        : Optional.of(
            date.get().isAfter(today)
                ? "residents.facts.birth.future"
                : "residents.facts.birth.longAgo");
  }

  private static String partOfBirth(String fault) {
    return fault.endsWith(".year") ? "birth-year" : "birth-day";
  }

  private String birth() {
    return day.strip() + "/" + month.strip() + "/" + year.strip();
  }

  /** Whether anything was typed. */
  boolean isEmpty() {
    return (name + day + month + year + postcode).isBlank();
  }

  /** Name as typed. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Day of birth as typed. */
  public String getDay() {
    return day;
  }

  /** For the form. */
  public void setDay(String day) {
    this.day = day;
  }

  /** Month of birth as typed. */
  public String getMonth() {
    return month;
  }

  /** For the form. */
  public void setMonth(String month) {
    this.month = month;
  }

  /** Year of birth as typed. */
  public String getYear() {
    return year;
  }

  /** For the form. */
  public void setYear(String year) {
    this.year = year;
  }

  /** Postcode as typed. */
  public String getPostcode() {
    return postcode;
  }

  /** For the form. */
  public void setPostcode(String postcode) {
    this.postcode = postcode;
  }
}

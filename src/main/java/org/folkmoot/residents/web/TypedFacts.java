package org.folkmoot.residents.web;

import java.util.Optional;
import org.folkmoot.pages.Feedback;
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
  Optional<RegisterFacts> read(Feedback feedback) {
    if (RegisterFacts.parse(name, "2000-01-01", "AA11AA").isEmpty()) {
      feedback.fault("name", "residents.facts.name.missing");
    }
    if (RegisterFacts.parse("Name", birth(), "AA11AA").isEmpty()) {
      feedback.fault("birth-day", "residents.facts.birth.wrong");
    }
    if (RegisterFacts.parse("Name", "2000-01-01", postcode).isEmpty()) {
      feedback.fault("postcode", "residents.facts.postcode.wrong");
    }
    return RegisterFacts.parse(name, birth(), postcode);
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

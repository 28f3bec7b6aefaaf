package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.folkmoot.accounts.PasswordRefused;
import org.folkmoot.councils.LanguageChoice;
import org.folkmoot.pages.Feedback;
import org.folkmoot.platform.FirstCouncil;
import org.folkmoot.platform.SetupCode;

/** The page on which the operator sets up the first council, with the code from the terminal. */
@Named
@RequestScoped
public class SetupView {

  private final SetupCode setupCode;
  private final Feedback feedback;
  private String code = "";
  private String name = "";
  private String languages = LanguageChoice.EN_CY.code();
  private String zone = "Europe/London";
  private String currency = "GBP";
  private String person = "";
  private String email = "";
  private String password = "";

  @Inject
  SetupView(SetupCode setupCode, Feedback feedback) {
    this.setupCode = setupCode;
    this.feedback = feedback;
  }

  /** Sets the council up and leads to its sign-in page. */
  public void establish() {
    checkForm();
    if (feedback.isFaulty()) {
      return;
    }
    FirstCouncil wanted =
        new FirstCouncil(
            name.strip(),
            LanguageChoice.find(languages).orElse(LanguageChoice.EN_CY).languages(),
            zone.strip(),
            currency.strip(),
            person.strip(),
            email,
            password);
    try {
      if (setupCode.establish(code, wanted, host()).isPresent()) {
        feedback.lead("/sign-in?next=%2Fstaff%2Ffirst-steps");
      } else {
        feedback.fault("code", "platform.setup.codeWrong");
      }
    } catch (PasswordRefused e) {
      feedback.fault("password", e.messageKey(), e.arguments().toArray());
    }
  }

  private void checkForm() {
    try {
      ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      feedback.fault("zone", "platform.setup.zoneWrong");
    }
    try {
      Currency.getInstance(currency.strip());
    } catch (IllegalArgumentException e) {
      feedback.fault("currency", "platform.setup.currencyWrong");
    }
    if (!email.strip().matches("[^@\\s]+@[^@\\s]+")) {
      feedback.fault("email", "platform.setup.emailWrong");
    }
  }

  private static String host() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    return request.getHeader("Host").toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  /** For the form. */
  public void setPassword(String password) {
    this.password = password;
  }

  /** Code as typed. */
  public String getCode() {
    return code;
  }

  /** For the form. */
  public void setCode(String code) {
    this.code = code;
  }

  /** Name of the council. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Languages to choose from. */
  public List<LanguageChoice> getLanguageChoices() {
    return List.of(LanguageChoice.values());
  }

  /** Languages as chosen. */
  public String getLanguages() {
    return languages;
  }

  /** For the form. */
  public void setLanguages(String languages) {
    this.languages = languages;
  }

  /** Time zone, IANA name. */
  public String getZone() {
    return zone;
  }

  /** For the form. */
  public void setZone(String zone) {
    this.zone = zone;
  }

  /** ISO 4217 code. */
  public String getCurrency() {
    return currency;
  }

  /** For the form. */
  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** Name of the administrator. */
  public String getPerson() {
    return person;
  }

  /** For the form. */
  public void setPerson(String person) {
    this.person = person;
  }

  /** Address of the administrator. */
  public String getEmail() {
    return email;
  }

  /** For the form. */
  public void setEmail(String email) {
    this.email = email;
  }
}

package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.brand.CouncilBrands;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** What every page shows around its content: council, brand, language, who is signed in. */
@Named("site")
@RequestScoped
public class SiteView {

  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Texts texts;
  private final CouncilBrands brands;
  private final HttpServletRequest request;

  @Inject
  SiteView(
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Texts texts,
      CouncilBrands brands,
      HttpServletRequest request) {
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.texts = texts;
    this.brands = brands;
    this.request = request;
  }

  /** Name of the council. */
  public String getCouncilName() {
    return currentCouncil.find().map(Council::name).orElse("Folkmoot");
  }

  /** Address of the brand's style sheet. */
  public String getBrandCss() {
    return "/brand/" + brand() + "/brand.css";
  }

  /** Address of the brand's logo. */
  public String getLogo() {
    return "/brand/" + brand() + "/logo.svg";
  }

  private String brand() {
    return brands.of(currentCouncil.find()).fingerprint();
  }

  /** Language of the page, for example {@code en}. */
  public String getLanguage() {
    return texts.locale().getLanguage();
  }

  /** The language that the page could be read in instead. */
  public String getOtherLanguage() {
    return LanguageFilter.LANGUAGES.stream()
        .map(Locale::getLanguage)
        .filter(language -> !language.equals(getLanguage()))
        .findFirst()
        .orElseThrow();
  }

  /** Its own name for itself. */
  public String getOtherLanguageName() {
    return ownName(Locale.forLanguageTag(getOtherLanguage()));
  }

  /** Codes of all languages by their own names, for choices. */
  public Map<String, String> getLanguages() {
    Map<String, String> codes = new LinkedHashMap<>();
    LanguageFilter.LANGUAGES.forEach(
        language -> codes.put(ownName(language), language.getLanguage()));
    return codes;
  }

  private static String ownName(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /** The same page in the other language. */
  public String getOtherLanguageUrl() {
    String query = request.getQueryString();
    Stream<String> kept =
        query == null
            ? Stream.of()
            : Arrays.stream(query.split("&", -1)).filter(part -> !part.startsWith("lang="));
    return path()
        + Stream.concat(kept, Stream.of("lang=" + getOtherLanguage()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private String path() {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = failed instanceof String uri ? uri : request.getRequestURI();
    return "/" + path.replaceFirst("^[/\\\\]+", "");
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the person has any role of the staff. */
  public boolean isStaff() {
    return visitor.person().filter(Person::isStaff).isPresent();
  }

  /** Whether the person is a councillor. */
  public boolean isCouncillor() {
    return visitor.hasAny(Set.of(Role.COUNCILLOR));
  }

  /** Whether the person has roles that do not count yet, because a second factor is missing. */
  public boolean isSecondFactorNeeded() {
    return visitor.needsSecondFactor();
  }

  /** Whether the person reads what staff read, in the council or in any process. */
  public boolean isReader() {
    return visitor.hasAnySomewhere(Role.readers());
  }

  /** What the council says of itself; the words of the site where it says nothing. */
  public String getFooter() {
    String own =
        currentCouncil.find().map(council -> texts.text(council.words().footer())).orElse("");
    return own.isEmpty() ? texts.get("site.footer.line") : own;
  }

  /** Where the council is reached; may be empty. */
  public LocalizedText getContact() {
    return currentCouncil
        .find()
        .map(council -> council.words().contact())
        .orElse(LocalizedText.EMPTY);
  }

  /** Whom to tell what does not work; may be empty. */
  public LocalizedText getAccessibilityContact() {
    return currentCouncil
        .find()
        .map(council -> council.words().accessibilityContact())
        .orElse(LocalizedText.EMPTY);
  }

  /** Whether the person runs processes. */
  public boolean isFacilitator() {
    return visitor.hasAny(EnumSet.of(Role.FACILITATOR));
  }

  /** Whether the person looks after long work: what they started, or that of the council. */
  public boolean isAfterJobs() {
    return visitor.hasAnySomewhere(EnumSet.of(Role.FACILITATOR, Role.ADMINISTRATOR));
  }

  /** Whether the person decides about what was reported, in the council or in a process. */
  public boolean isModerator() {
    return visitor.hasAnySomewhere(
        EnumSet.of(Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR));
  }

  /** Whether the person sets up the council. */
  public boolean isAdministrator() {
    return visitor.hasAny(EnumSet.of(Role.ADMINISTRATOR));
  }

  /** Name of the person, or empty. */
  public String getPersonName() {
    return visitor.person().map(Person::name).orElse("");
  }

  /** Which part of the site the page belongs to, for the navigation. */
  public String getSection() {
    String path = path().replaceFirst("\\.xhtml$", "");
    if (path.startsWith("/staff")) {
      return "staff";
    }
    if (path.startsWith("/account")) {
      return "account";
    }
    return switch (path) {
      case "/", "/index" -> "home";
      case "/results", "/outcome", "/decisions", "/decision", "/delivery" -> "results";
      case "/processes", "/process", "/projects", "/project" -> "take-part";
      case "/help" -> "help";
      default -> "";
    };
  }
}

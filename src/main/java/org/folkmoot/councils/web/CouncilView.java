package org.folkmoot.councils.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CouncilWords;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.LanguageChoice;
import org.folkmoot.councils.brand.BrandRefused;
import org.folkmoot.councils.brand.CouncilBrands;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.Texts;

/** Name, words, brand, time zone and hosts of the council, for its administrators. */
@Named
@RequestScoped
public class CouncilView {

  private static final int LONGEST_TEXT = 1_000;
  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9-]{1,63})*");

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final CouncilBrands brands;
  private final HttpServletRequest request;
  private final Feedback feedback;
  private String name = "";
  private String brand = "";
  private String zone = "";
  private String hosts = "";
  private String languages = "en-cy";
  private final LocalizedInput contact = new LocalizedInput(this::currentLanguages);
  private final LocalizedInput footer = new LocalizedInput(this::currentLanguages);
  private final LocalizedInput accessibility = new LocalizedInput(this::currentLanguages);
  private long version;

  @Inject
  CouncilView(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      CouncilBrands brands,
      HttpServletRequest request,
      Feedback feedback) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.brands = brands;
    this.request = request;
    this.feedback = feedback;
  }

  private List<Locale> currentLanguages() {
    return currentCouncil.get().languages();
  }

  /** Fills the form. */
  public void load() {
    Council council = currentCouncil.get();
    name = council.name();
    brand = council.brand();
    zone = council.zone().getId();
    hosts = hosts(council);
    version = council.version();
    CouncilWords words = council.words();
    languages =
        words.languages().stream().map(Locale::getLanguage).collect(Collectors.joining("-"));
    contact.show(words.contact());
    footer.show(words.footer());
    accessibility.show(words.accessibilityContact());
  }

  private String hosts(Council council) {
    return String.join("\n", councils.hostsOf(council.id()));
  }

  /** Saves what was typed. */
  public void save() {
    List<String> typedHosts =
        Arrays.stream(hosts.toLowerCase(Locale.ROOT).split("[\\s,]+", -1))
            .filter(host -> !host.isEmpty())
            .distinct()
            .toList();
    if (Texts.tidy(name).isEmpty()) {
      feedback.fault("name", "platform.setup.name.missing");
    }
    checkBrand();
    feedback.check(contact, "contact", "", LONGEST_TEXT);
    feedback.check(footer, "footer", "", LONGEST_TEXT);
    feedback.check(accessibility, "accessibility", "", LONGEST_TEXT);
    checkZone();
    checkHosts(typedHosts);
    if (!feedback.isFaulty()) {
      save(typedHosts);
    }
  }

  private void save(List<String> typedHosts) {
    try {
      councils.change(
          version, Texts.tidy(name), brand, ZoneId.of(zone.strip()), typedHosts, words());
      feedback.done("/staff/council", "councils.form.saved");
    } catch (ChangedMeanwhile e) {
      Council now = councils.findById(currentCouncil.get().id()).orElseThrow();
      version = now.version();
      feedback
          .changedMeanwhile()
          .compare("name", name, now.name())
          .compare("brand", brand, now.brand())
          .compare("zone", zone, now.zone().getId())
          .compare("hosts", hosts, hosts(now))
          .compare("contact", contact, now.words().contact())
          .compare("footer", footer, now.words().footer())
          .compare("accessibility", accessibility, now.words().accessibilityContact());
    }
  }

  private CouncilWords words() {
    List<Locale> chosen = LanguageChoice.find(languages).orElse(LanguageChoice.EN_CY).languages();
    return new CouncilWords(chosen, footer.read(), contact.read(), accessibility.read());
  }

  private void checkHosts(List<String> typed) {
    if (typed.isEmpty()) {
      feedback.fault("hosts", "councils.form.hosts.missing");
      return;
    }
    for (String host : typed) {
      if (!HOST.matcher(host).matches()) {
        feedback.fault("hosts", "councils.form.hosts.wrong", host);
      }
    }
    String current = request.getServerName().toLowerCase(Locale.ROOT);
    if (!typed.contains(current)) {
      feedback.fault("hosts", "councils.form.hosts.current", current);
    }
  }

  private void checkZone() {
    try {
      ZoneId.of(zone.strip());
    } catch (DateTimeException e) {
      feedback.fault("zone", "platform.setup.zoneWrong");
    }
  }

  private void checkBrand() {
    try {
      brands.check(brand);
    } catch (MalformedInput | BrandRefused | IllegalArgumentException e) {
      feedback.fault("brand", "councils.form.brand.wrong", String.valueOf(e.getMessage()));
    }
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

  /** Where the council is reached. */
  public LocalizedInput getContact() {
    return contact;
  }

  /** Sentence in the foot of every page. */
  public LocalizedInput getFooter() {
    return footer;
  }

  /** Whom to tell what does not work. */
  public LocalizedInput getAccessibility() {
    return accessibility;
  }

  /** Brands to choose from. */
  public List<String> getBrands() {
    return brands.names();
  }

  /** Name of the council. */
  public String getName() {
    return name;
  }

  /** For the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Name of its brand. */
  public String getBrand() {
    return brand;
  }

  /** For the form. */
  public void setBrand(String brand) {
    this.brand = brand;
  }

  /** Time zone, IANA name. */
  public String getZone() {
    return zone;
  }

  /** For the form. */
  public void setZone(String zone) {
    this.zone = zone;
  }

  /** Version of the council that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** Hosts, one on each line. */
  public String getHosts() {
    return hosts;
  }

  /** For the form. */
  public void setHosts(String hosts) {
    this.hosts = hosts;
  }
}

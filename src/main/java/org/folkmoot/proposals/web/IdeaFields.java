package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.maps.GeoPoint;
import org.folkmoot.pages.Feedback;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What is typed of an idea, on whichever of its pages. */
@Named
@RequestScoped
public class IdeaFields {

  private final WardService wards;
  private final CurrentCouncil currentCouncil;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable List<WardDetails> wardList;
  private String title = "";
  private String body = "";
  private String ward = "";
  private String place = "";
  private String latitude = "";
  private String longitude = "";
  private String cost = "";
  private String category = "";

  @Inject
  IdeaFields(WardService wards, CurrentCouncil currentCouncil, Feedback feedback, Texts texts) {
    this.wards = wards;
    this.currentCouncil = currentCouncil;
    this.feedback = feedback;
    this.texts = texts;
  }

  /** Fills the inputs with what is saved. */
  void fill(ProposalDetails known) {
    title = known.title().main();
    body = known.body().main();
    ward = known.wardId() == 0 ? "" : String.valueOf(known.wardId());
    place = known.place();
    latitude = known.point().map(point -> point.latitude().toPlainString()).orElse("");
    longitude = known.point().map(point -> point.longitude().toPlainString()).orElse("");
    category = known.categorySlug();
    cost = known.cost().map(Amount::typed).orElse("");
  }

  /** Tells what is wrong with the answer to a question; nothing if all is well. */
  void check(IdeaStep step) {
    switch (step) {
      case TITLE -> {
        checkLength("title", title, ProposalForm.LONGEST_TITLE);
        checkPresence("title", title, "proposals.form.title.missing");
      }
      case TEXT -> {
        checkLength("body", body, ProposalForm.LONGEST_BODY);
        checkPresence("body", body, "proposals.form.body.missing");
      }
      case PLACE -> checkLength("place", place, ProposalForm.LONGEST_PLACE);
      case COST -> checkCost();
      default -> {}
    }
  }

  private void checkPresence(String id, String text, String missing) {
    if (Texts.tidy(text).isEmpty()) {
      feedback.fault(id, missing);
    }
  }

  private void checkLength(String id, String text, int longest) {
    int length = Texts.tidy(text).length();
    if (length > longest) {
      feedback.fault(id, "fm.text.tooLong", longest, length);
    }
  }

  private void checkCost() {
    if (!cost.isBlank() && sum().isEmpty()) {
      feedback.wrong("cost", texts.moneyProblem(cost, currentCouncil.get().currency()));
    }
  }

  private Optional<Amount> sum() {
    return cost.isBlank()
        ? Optional.empty()
        : texts.parseMoney(cost, currentCouncil.get().currency());
  }

  /**
   * What was typed, checked before.
   *
   * @param language in which it is written
   * @param step the question that was answered; what others ask for is left as it is
   * @param before what is saved; null for nothing
   */
  ProposalForm read(Locale language, IdeaStep step, @Nullable ProposalForm before) {
    return new ProposalForm(
        step == IdeaStep.TITLE || before == null
            ? LocalizedText.of(language, title)
            : before.title(),
        step == IdeaStep.TEXT ? LocalizedText.of(language, body) : LocalizedText.EMPTY,
        chosenWard(),
        step == IdeaStep.PLACE ? Texts.tidy(place) : "",
        step == IdeaStep.COST ? sum() : Optional.empty(),
        category,
        step == IdeaStep.PLACE ? GeoPoint.read(latitude, longitude) : Optional.empty());
  }

  private Optional<Long> chosenWard() {
    return getWards().stream()
        .map(WardDetails::id)
        .filter(id -> String.valueOf(id).equals(ward))
        .findFirst();
  }

  /** The wards of the council. */
  public List<WardDetails> getWards() {
    List<WardDetails> known = wardList;
    if (known == null) {
      known = wards.list();
      wardList = known;
    }
    return known;
  }

  /** Sign of the currency. */
  public String getCurrencySign() {
    return currentCouncil.get().currency().getSymbol(texts.locale());
  }

  /** Title as typed. */
  public String getTitle() {
    return title;
  }

  /** For the form. */
  public void setTitle(String title) {
    this.title = title;
  }

  /** Text as typed. */
  public String getBody() {
    return body;
  }

  /** For the form. */
  public void setBody(String body) {
    this.body = body;
  }

  /** Id of the chosen ward, or empty. */
  public String getWard() {
    return ward;
  }

  /** For the form. */
  public void setWard(@Nullable String ward) {
    this.ward = ward == null ? "" : ward;
  }

  /** Place as typed. */
  public String getPlace() {
    return place;
  }

  /** For the form. */
  public void setPlace(String place) {
    this.place = place;
  }

  /** Degrees north of the chosen point, or empty. */
  public String getLatitude() {
    return latitude;
  }

  /** For the form. */
  public void setLatitude(@Nullable String latitude) {
    this.latitude = latitude == null ? "" : latitude;
  }

  /** Degrees east of the chosen point, or empty. */
  public String getLongitude() {
    return longitude;
  }

  /** For the form. */
  public void setLongitude(@Nullable String longitude) {
    this.longitude = longitude == null ? "" : longitude;
  }

  /** Slug of the chosen category, or empty. */
  public String getCategory() {
    return category;
  }

  /** For the form. */
  public void setCategory(@Nullable String category) {
    this.category = category == null ? "" : category;
  }

  /** Cost as typed. */
  public String getCost() {
    return cost;
  }

  /** For the form. */
  public void setCost(String cost) {
    this.cost = cost;
  }
}

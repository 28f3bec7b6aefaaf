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
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where residents write a proposal, and change it. */
@Named
@RequestScoped
public class ProposeView {

  private final ProposalService proposals;
  private final ProposalReader reader;
  private final ProcessService processes;
  private final WardService wards;
  private final CurrentCouncil currentCouncil;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable ProposalDetails stored;
  private @Nullable ProcessDetails process;
  private @Nullable List<WardDetails> wardList;
  private String title = "";
  private String body = "";
  private String ward = "";
  private String place = "";
  private String cost = "";
  private String category = "";
  private long version;

  @Inject
  ProposeView(
      ProposalService proposals,
      ProposalReader reader,
      ProcessService processes,
      WardService wards,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.proposals = proposals;
    this.reader = reader;
    this.processes = processes;
    this.wards = wards;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Fills the form with the visitor's proposal of the address, if it names one.
   *
   * @throws NotFound if it is somebody else's, or there is no such process
   */
  public void load() {
    if (isNew()) {
      getProcess();
      return;
    }
    ProposalDetails known = getStored();
    version = known.version();
    title = known.title().main();
    body = known.body().main();
    ward = known.wardId() == 0 ? "" : String.valueOf(known.wardId());
    place = known.place();
    category = known.categorySlug();
    cost = known.cost().map(sum -> sum.toMajor().stripTrailingZeros().toPlainString()).orElse("");
  }

  /** Saves what was typed, and shows it as others will read it. */
  public void save() {
    String language = isNew() ? texts.locale().getLanguage() : languageOf(getStored());
    checkLength("title", title, ProposalForm.LONGEST_TITLE);
    checkLength("body", body, ProposalForm.LONGEST_BODY);
    checkLength("place", place, ProposalForm.LONGEST_PLACE);
    if (Texts.tidy(title).isEmpty()) {
      feedback.fault("title", "proposals.form.title.missing");
    }
    if (Texts.tidy(body).isEmpty()) {
      feedback.fault("body", "proposals.form.body.missing");
    }
    Optional<Amount> sum =
        cost.isBlank() ? Optional.empty() : texts.parseMoney(cost, currentCouncil.get().currency());
    if (!cost.isBlank() && sum.isEmpty()) {
      feedback.wrong("cost", texts.moneyProblem(cost, currentCouncil.get().currency()));
    }
    if (!feedback.isFaulty()) {
      Locale locale = Locale.forLanguageTag(language);
      save(
          new ProposalForm(
              LocalizedText.of(locale, title),
              LocalizedText.of(locale, body),
              chosenWard(),
              Texts.tidy(place),
              sum,
              category));
    }
  }

  private void save(ProposalForm form) {
    if (isNew()) {
      String reference = proposals.draft(getProcess().slug(), form);
      feedback.done("/proposal?ref=" + reference, "proposals.form.saved");
      return;
    }
    try {
      boolean isDraft = getStored().draft();
      proposals.change(getReference(), version, form);
      feedback.done(
          "/proposal?ref=" + getReference(),
          isDraft ? "proposals.form.saved" : "proposals.form.changed");
    } catch (ChangedMeanwhile e) {
      feedback
          .changedMeanwhile()
          .compare("title", title, getStored().title().main())
          .compare("body", body, getStored().body().main());
    }
  }

  private void checkLength(String id, String text, int longest) {
    int length = Texts.tidy(text).length();
    if (length > longest) {
      feedback.fault(id, "fm.text.tooLong", longest, length);
    }
  }

  private Optional<Long> chosenWard() {
    return getWards().stream()
        .map(WardDetails::id)
        .filter(id -> String.valueOf(id).equals(ward))
        .findFirst();
  }

  private static String languageOf(ProposalDetails proposal) {
    return proposal.title().byLanguage().keySet().iterator().next();
  }

  /** The proposal of the address, which the visitor wrote and may still change. */
  public ProposalDetails getStored() {
    ProposalDetails known = stored;
    if (known == null) {
      known =
          reader
              .find(getReference())
              .filter(found -> proposals.isChangeable(found, reader.processOf(found)))
              .orElseThrow(NotFound::new);
      stored = known;
    }
    return known;
  }

  /** The process in which it is proposed. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known =
          isNew()
              ? processes.find(address.get("process")).orElseThrow(NotFound::new)
              : reader.processOf(getStored());
      process = known;
    }
    return known;
  }

  /** Whether nothing is saved yet. */
  public boolean isNew() {
    return getReference().isEmpty();
  }

  /** Whether the form may be used: ideas are taken, or it is a draft that is only saved. */
  public boolean isOpen() {
    return proposals.opening(getProcess()).isOpen() || !isNew();
  }

  /** Where the visitor came from. */
  public String getBack() {
    return isNew()
        ? "/proposals?process=" + getProcess().slug()
        : "/proposal?ref=" + getReference();
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

  /** Reference in the address; empty for a new one. */
  public String getReference() {
    return address.get("ref");
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
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

package org.folkmoot.votes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.VoteRefusal;
import org.jspecify.annotations.Nullable;

/** What the pages of setting up a vote share: which it is, and which version was read. */
@RequestScoped
class VoteEdit {

  private final ElectionService elections;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final Address address;
  private final Feedback feedback;
  private @Nullable ElectionDetails election;
  private @Nullable ProcessDetails process;
  private long version;

  @Inject
  VoteEdit(
      ElectionService elections,
      ProcessService processes,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.elections = elections;
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.feedback = feedback;
  }

  List<Locale> languages() {
    return currentCouncil.get().languages();
  }

  String mainLanguage() {
    return languages().get(0).getLanguage();
  }

  /** A text of ours in every language of the council. */
  LocalizedText inAllLanguages(String key) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Locale language : languages()) {
      Texts texts = Texts.of(Texts.languageFor(language), currentCouncil.get().zone(), Map.of());
      words.put(language.getLanguage(), texts.get(key));
    }
    return LocalizedText.of(words);
  }

  /** Name in the address; empty for one that does not exist yet. */
  String name() {
    return address.get("name");
  }

  /** The vote of the address, which the visitor may change as long as it is a draft. */
  ElectionDetails election() {
    ElectionDetails known = election;
    if (known == null) {
      known = elections.getForFacilitator(name());
      election = known;
    }
    return known;
  }

  /** The process of the vote, or of the address for a new one. */
  ProcessDetails process() {
    ProcessDetails known = process;
    if (known == null) {
      known =
          name().isEmpty()
              ? processes.getForFacilitator(address.get("process"))
              : processes.findById(election().processId()).orElseThrow(NotFound::new);
      process = known;
    }
    return known;
  }

  /** Reads the vote anew and takes note of the version that is shown. */
  ElectionDetails readAnew() {
    election = null;
    version = election().version();
    return election();
  }

  /** Leads to the page of the vote if it cannot be changed any more. */
  void requireDraft() {
    if (!election().draft()) {
      feedback.done(room(name()), "votes.rule.isFixed");
    }
  }

  static String room(String name) {
    return "/staff/vote?name=" + name;
  }

  long version() {
    return version;
  }

  void seen(long shown) {
    version = shown;
  }

  /**
   * Changes the questions and leads back to the vote; a broken rule is told beside its input.
   *
   * @return false if somebody else changed the vote meanwhile: then it was read anew
   */
  boolean saveQuestions(
      UnaryOperator<List<QuestionForm>> change, String done, Map<String, String> inputs) {
    ElectionForm form = ElectionForm.of(election());
    ElectionForm changed = form.asking(change.apply(form.questions()));
    try {
      elections.change(name(), version, changed);
      feedback.done(room(name()), done);
    } catch (VoteRefusal e) {
      tell(e, inputs);
    } catch (ChangedMeanwhile e) {
      readAnew();
      return false;
    }
    return true;
  }

  /** Marks what a rule is about; boxes of texts are marked in the main language. */
  void tell(VoteRefusal refusal, Map<String, String> inputs) {
    String field = inputs.getOrDefault(refusal.field(), "");
    feedback.fault(
        field.isEmpty() ? null : field.replace("*", mainLanguage()),
        refusal.messageKey(),
        refusal.arguments().toArray());
  }
}

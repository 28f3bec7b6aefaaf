package org.folkmoot.proposals.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.folkmoot.proposals.DraftService;
import org.folkmoot.proposals.IdeaStep;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.Texts;

/** Drafts of whoever is signed in, saved while they are written. */
@Path("/drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DraftsResource {

  private final DraftService drafts;
  private final ProposalService proposals;
  private final DraftReading reading;
  private final Texts texts;
  private final Clock clock;

  @Inject
  DraftsResource(
      DraftService drafts,
      ProposalService proposals,
      DraftReading reading,
      Texts texts,
      Clock clock) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.reading = reading;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Begins a draft with what is typed so far; a title at least.
   *
   * @param process id of the process
   */
  @POST
  public SavedDraft begin(
      @QueryParam("process") @DefaultValue("") String process, JsonObject typed) {
    ProposalForm form = reading.read(texts.locale(), typed, null);
    String reference = proposals.draft(process, form);
    return saved(reference, IdeaStep.TITLE.fingerprint(form), typed);
  }

  /** Saves the answer to one question; 409 if another one than {@code seen} is there. */
  @POST
  @Path("/{reference}")
  public SavedDraft save(@PathParam("reference") String reference, JsonObject typed) {
    ProposalDetails stored = drafts.getOwn(reference);
    IdeaStep step =
        IdeaStep.of(DraftReading.text(typed, "step"))
            .orElseThrow(() -> new BadRequestException("step: no such question"));
    if (!stored.draft()) {
      throw new BadRequestException("what is published is changed by its author on its page");
    }
    Locale language = Locale.forLanguageTag(stored.title().languageFor(Locale.ROOT));
    ProposalForm form = reading.read(language, typed, ProposalForm.of(stored));
    String seen = drafts.save(reference, step, DraftReading.text(typed, "seen"), form);
    return saved(reference, seen, typed);
  }

  private SavedDraft saved(String reference, String seen, JsonObject typed) {
    return new SavedDraft(reference, seen, texts.time(clock.instant()), reading.problems(typed));
  }
}

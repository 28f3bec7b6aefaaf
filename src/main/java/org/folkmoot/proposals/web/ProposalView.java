package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.EarlierText;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** One proposal: what it says, who supports it, what the council answers. */
@Named
@RequestScoped
public class ProposalView {

  private final ProposalService proposals;
  private final ProposalReader reader;
  private final SupportService supports;
  private final Participation participation;
  private final SupportWords supportWords;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final Texts texts;
  private @Nullable ProposalDetails proposal;
  private @Nullable ProcessDetails process;
  private @Nullable List<EarlierText> earlier;
  private @Nullable Boolean supported;
  private @Nullable Admission admission;
  private String reason = "";

  @Inject
  ProposalView(
      ProposalService proposals,
      ProposalReader reader,
      SupportService supports,
      Participation participation,
      SupportWords supportWords,
      Visitor visitor,
      Address address,
      Feedback feedback,
      Texts texts) {
    this.proposals = proposals;
    this.reader = reader;
    this.supports = supports;
    this.participation = participation;
    this.supportWords = supportWords;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
    this.texts = texts;
  }

  /**
   * Loads the proposal of the address; of a withdrawn process its page tells the reason, and a
   * draft is read where it is written.
   *
   * @throws NotFound if there is none that the visitor may see
   */
  public void load() {
    if (reader.find(getReference()).isEmpty()) {
      ProcessDetails withdrawn =
          reader.findWithdrawnProcess(getReference()).orElseThrow(NotFound::new);
      feedback.lead("/process?process=" + withdrawn.slug());
    } else if (getProposal().draft()) {
      feedback.lead("/propose?ref=" + getReference());
    }
  }

  /** The proposal. */
  public ProposalDetails getProposal() {
    ProposalDetails known = proposal;
    if (known == null) {
      known = reader.find(getReference()).orElseThrow(NotFound::new);
      proposal = known;
    }
    return known;
  }

  /** Its process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = reader.processOf(getProposal());
      process = known;
    }
    return known;
  }

  /** What stands in the title of the page. */
  public String getTitle() {
    return isShown() ? texts.text(getProposal().title()) : texts.get("proposals.hidden.title");
  }

  /** Whether its text may be read. */
  public boolean isShown() {
    return !getProposal().title().isEmpty();
  }

  /** Who made it and when, in one line. */
  public String getByline() {
    ProposalDetails known = getProposal();
    String day = texts.date(known.publishedAt().orElse(known.createdAt()));
    if (known.onPaper()) {
      return known.author().isEmpty()
          ? texts.with("proposals.by.paper", day)
          : texts.with("proposals.by.paper.for", known.author(), day);
    }
    if (known.author().isEmpty()) {
      return texts.with(
          known.authorId() == 0 ? "proposals.by.formerMember" : "proposals.by.nameHidden", day);
    }
    return texts.with("proposals.by", known.author(), day);
  }

  /** Whose words these are: not the council's. */
  public String getOrigin() {
    return texts.get(
        getProposal().onPaper() ? "proposals.origin.paper" : "proposals.origin.resident");
  }

  /** The author's guess of the cost; empty if there is none. */
  public String getCost() {
    return getProposal().cost().map(texts::money).orElse("");
  }

  /** Why it is hidden; null if it is not, or nobody said why. */
  public @Nullable HiddenNote getHiddenNote() {
    return reader.findHiddenNote(getProposal()).orElse(null);
  }

  /** Texts that it had before, the latest first. */
  public List<EarlierText> getEarlier() {
    List<EarlierText> known = earlier;
    if (known == null) {
      known =
          reader.listEarlierTexts(getProposal()).stream()
              .sorted((one, other) -> other.number() - one.number())
              .toList();
      earlier = known;
    }
    return known;
  }

  /** Whether the visitor wrote it. */
  public boolean isOwn() {
    return proposals.isOwn(getProposal());
  }

  /** Whether the visitor may change it now. */
  public boolean isChangeable() {
    return proposals.isChangeable(getProposal(), getProcess());
  }

  /** Whether it can be supported at all: it is published, and its process runs. */
  public boolean isSupportable() {
    return getProposal().published() && getProcess().running() && !isOwn();
  }

  /** Whether the visitor supports it. */
  public boolean isSupported() {
    Boolean known = supported;
    if (known == null) {
      known = supports.isSupporter(getProposal());
      supported = known;
    }
    return known;
  }

  /** Whether somebody is signed in. */
  public boolean isSignedIn() {
    return visitor.person().isPresent();
  }

  /** Whether the visitor is one of those who may support here. */
  public boolean isVerified() {
    return getAdmission().standing() == Admission.Standing.ADMITTED;
  }

  /** Whether ideas are supported now. */
  public boolean isSupportOpen() {
    return getAdmission().opening().isOpen();
  }

  /** Why the visitor cannot support it now; empty if they can. */
  public String getSupportNote() {
    return supportWords.note(getAdmission());
  }

  private Admission getAdmission() {
    Admission known = admission;
    if (known == null) {
      known = participation.of(getProcess(), Activity.SUPPORT);
      admission = known;
    }
    return known;
  }

  /** Supports it. */
  public void support() {
    supports.support(getReference());
    feedback.done(getPath(), "proposals.support.done");
  }

  /** Takes the support back. */
  public void takeBack() {
    supports.takeBack(getReference());
    feedback.done(getPath(), "proposals.support.takenBack");
  }

  /** Takes the published proposal back. */
  public void withdraw() {
    if (Texts.tidy(reason).isEmpty()) {
      feedback.fault("reason", "proposals.rule.reasonMissing");
    } else if (reason.length() > ProposalService.LONGEST_REASON) {
      feedback.fault("reason", "fm.text.tooLong", ProposalService.LONGEST_REASON, reason.length());
    } else {
      proposals.withdraw(getReference(), reason);
      feedback.done(getPath(), "proposals.withdraw.done");
    }
  }

  /** Address of the page. */
  public String getPath() {
    return "/proposal?ref=" + getReference();
  }

  /** Reference in the address. */
  public String getReference() {
    return address.get("ref");
  }

  /** Reason as typed. */
  public String getReason() {
    return reason;
  }

  /** For the form. */
  public void setReason(String reason) {
    this.reason = reason;
  }
}

package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.pages.Tick;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.VotersAreFixed;
import org.jspecify.annotations.Nullable;

/** Fourth step of a process: who may take part. */
@Named
@RequestScoped
public class ProcessPeopleView {

  private final ProcessEdit edit;
  private final WardService wards;
  private final ParticipationWords words;
  private final Feedback feedback;
  private @Nullable List<AudienceFields> activities;
  private @Nullable List<Tick<WardDetails>> wardTicks;
  private boolean approval;

  @Inject
  ProcessPeopleView(
      ProcessEdit edit, WardService wards, ParticipationWords words, Feedback feedback) {
    this.edit = edit;
    this.wards = wards;
    this.words = words;
    this.feedback = feedback;
  }

  /** Fills the form with what holds in the process. */
  public void load() {
    edit.read();
    approval = getProcess().audiences().approval();
  }

  /** Saves what was chosen. */
  public void save() {
    Set<Long> chosen =
        getWards().stream()
            .filter(Tick::isTicked)
            .map(tick -> tick.getValue().id())
            .collect(Collectors.toSet());
    Map<Activity, Audience> audiences = new EnumMap<>(Activity.class);
    for (AudienceFields fields : getActivities()) {
      Audience audience = fields.read(chosen);
      if (audience == null) {
        feedback.fault("who" + fields.getActivity(), "processes.people.wardsMissing");
      } else {
        audiences.put(fields.getActivity(), audience);
      }
    }
    try {
      ProcessForm form = ProcessForm.of(getProcess()).admitting(new Audiences(audiences, approval));
      edit.save(form, "/staff/process", this::tell);
    } catch (VotersAreFixed e) {
      feedback.fault("whoVOTE", e.messageKey());
    }
  }

  private void tell(ProcessDetails now) {
    Meanwhile meanwhile = feedback.changedMeanwhile();
    for (AudienceFields typed : getActivities()) {
      Audience there = now.audiences().of(typed.getActivity());
      meanwhile.compare(
          "who" + typed.getActivity(), typed.getWho(), there.who(), words.audience(there));
    }
  }

  /** Who may do each thing. */
  public List<AudienceFields> getActivities() {
    List<AudienceFields> known = activities;
    if (known == null) {
      known =
          Arrays.stream(Activity.values())
              .map(one -> new AudienceFields(one, getProcess().audiences().of(one)))
              .toList();
      activities = known;
    }
    return known;
  }

  /** Kinds of audiences; without wards nothing is said of them. */
  public List<Audience.Who> getChoices() {
    return getWards().isEmpty()
        ? List.of(Audience.Who.EVERYBODY, Audience.Who.RESIDENTS)
        : List.of(Audience.Who.values());
  }

  /** A box for each ward of the council. */
  public List<Tick<WardDetails>> getWards() {
    List<Tick<WardDetails>> known = wardTicks;
    if (known == null) {
      Set<Long> chosen =
          Arrays.stream(Activity.values())
              .flatMap(one -> getProcess().audiences().of(one).wards().stream())
              .collect(Collectors.toSet());
      known =
          wards.list().stream().map(ward -> new Tick<>(ward, chosen.contains(ward.id()))).toList();
      wardTicks = known;
    }
    return known;
  }

  /** For how many days somebody is new. */
  public int getNewDays() {
    return Audiences.DAYS_NEW;
  }

  /** Whether what new people write waits for a moderator. */
  public boolean isApproval() {
    return approval;
  }

  /** For the form. */
  public void setApproval(boolean approval) {
    this.approval = approval;
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Whether residents have seen it, so that a reason is asked. */
  public boolean isReasonAsked() {
    return edit.isReasonAsked();
  }

  /** Why it is changed. */
  public LocalizedInput getReason() {
    return edit.reason();
  }

  /** Version of the process that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}

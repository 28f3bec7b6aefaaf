package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/**
 * The reasons by which the council refuses: facilitators of the council and administrators set
 * them.
 */
@ApplicationScoped
public class RefusalReasonService {

  /** Most characters of a reason in one language. */
  public static final int LONGEST_NAME = 120;

  /** Most reasons of a council, retired ones included. */
  static final int MOST = 30;

  private static final Pattern LINE = Pattern.compile("\n");

  private final RefusalReasonRepository reasons;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;

  @Inject
  RefusalReasonService(
      RefusalReasonRepository reasons,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal) {
    this.reasons = reasons;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** All in their order, retired ones too. */
  @Transactional
  public List<RefusalReasonDetails> list() {
    return reasons.list().stream().map(RefusalReason::toDetails).toList();
  }

  /** Those that can be given. */
  @Transactional
  public List<RefusalReasonDetails> listActive() {
    return list().stream().filter(reason -> !reason.retired()).toList();
  }

  /** Those of these ids, in their order; one statement, none without ids. */
  List<RefusalReasonDetails> named(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : list().stream().filter(reason -> ids.contains(reason.id())).toList();
  }

  /** Whether a reason can be removed: no answer has named it. */
  @Transactional
  public boolean isUnused(long id) {
    return reasons.countUses(id) == 0;
  }

  /**
   * Adds a reason at the end of the list.
   *
   * @throws ProposalRefusal if there are 30
   * @throws org.folkmoot.people.NotAllowed unless the visitor may set them
   */
  @NeedsNoConfirmation("everyday work, and it can be removed again")
  @Transactional
  public void add(LocalizedText name) {
    Person person = requireSetter();
    append(name);
    record(person, "proposals.journal.reasonAdded", name);
  }

  private void append(LocalizedText name) {
    List<RefusalReason> known = reasons.list();
    if (known.size() >= MOST) {
      throw ProposalRefusal.tooManyReasons(MOST);
    }
    reasons.add(new RefusalReason(name, known.size() + 1));
  }

  /** Takes our suggestion over; does nothing if there are reasons already. */
  @NeedsNoConfirmation("can be changed at any time")
  @Transactional
  public void takeSuggested() {
    Person person = requireSetter();
    if (reasons.list().isEmpty()) {
      for (LocalizedText name : suggested()) {
        append(name);
        record(person, "proposals.journal.reasonAdded", name);
      }
    }
  }

  /** What we suggest, in the languages of the council. */
  public List<LocalizedText> suggested() {
    Council council = currentCouncil.get();
    List<Map<String, String>> names = new ArrayList<>();
    for (Locale language : council.languages()) {
      Texts words = Texts.of(Texts.languageFor(language), council.zone(), Map.of());
      String[] lines = LINE.split(words.get("proposals.reasons.suggested"), -1);
      for (int i = 0; i < lines.length; i++) {
        if (names.size() <= i) {
          names.add(new LinkedHashMap<>());
        }
        names.get(i).put(language.getLanguage(), lines[i]);
      }
    }
    return names.stream().map(LocalizedText::of).toList();
  }

  /**
   * Renames a reason, wherever it is read, and puts it in its place.
   *
   * @param seen version that was changed
   * @param position place in the list, from 1; beyond the end is the end
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if there is no such reason
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void change(long id, long seen, LocalizedText name, int position) {
    Person person = requireSetter();
    RefusalReason reason = get(id);
    reason.requireVersion(seen);
    reason.rename(name);
    List<RefusalReason> others = new ArrayList<>(reasons.list());
    others.remove(reason);
    others.add(Math.min(Math.max(position, 1) - 1, others.size()), reason);
    number(others);
    reasons.flush();
    record(person, "proposals.journal.reasonChanged", name);
  }

  /**
   * Takes a reason out of use, or into use again; answers that named it keep it.
   *
   * @throws NotFound if there is no such reason
   */
  @NeedsNoConfirmation("everyday work, and it can be changed back")
  @Transactional
  public void retire(long id, boolean retired) {
    Person person = requireSetter();
    RefusalReason reason = get(id);
    reason.retire(retired);
    reasons.flush();
    record(
        person,
        retired ? "proposals.journal.reasonRetired" : "proposals.journal.reasonBack",
        reason.toDetails().name());
  }

  /**
   * Removes a reason that no answer has named.
   *
   * @throws ProposalRefusal if one has
   * @throws NotFound if there is no such reason
   */
  @NeedsNoConfirmation("nothing that residents read goes with it")
  @Transactional
  public void remove(long id) {
    Person person = requireSetter();
    RefusalReason reason = get(id);
    if (reasons.countUses(id) > 0) {
      throw ProposalRefusal.reasonInUse();
    }
    List<RefusalReason> others = new ArrayList<>(reasons.list());
    others.remove(reason);
    number(others);
    reasons.remove(reason);
    record(person, "proposals.journal.reasonRemoved", reason.toDetails().name());
  }

  /**
   * A refusal must name a reason of the list, or say why as long as the council has no list.
   *
   * @throws ProposalRefusal if it does not, or a reason is not in use any more
   */
  void check(AnswerForm form) {
    if (form.answer() != Answer.NOT_FEASIBLE) {
      return;
    }
    Set<Long> active =
        listActive().stream().map(RefusalReasonDetails::id).collect(Collectors.toSet());
    if (!active.isEmpty() && form.reasons().isEmpty()) {
      throw ProposalRefusal.refusalWithoutReason();
    } else if (form.lacksReasons()) {
      throw ProposalRefusal.answerTextMissing();
    } else if (!active.containsAll(form.reasons())) {
      throw ProposalRefusal.reasonGone();
    }
  }

  private Person requireSetter() {
    return visitor.require(Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  private RefusalReason get(long id) {
    return reasons.find(id).orElseThrow(NotFound::new);
  }

  private static void number(List<RefusalReason> inOrder) {
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).moveTo(i + 1);
    }
  }

  private void record(Person person, String action, LocalizedText name) {
    journal.record(AuditEvent.of(person.id(), person.name(), action, name.main()));
  }
}

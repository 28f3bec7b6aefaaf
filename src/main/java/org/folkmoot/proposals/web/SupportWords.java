package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.Opening;
import org.folkmoot.texts.Texts;

/** Says why somebody cannot support ideas now. */
@RequestScoped
class SupportWords {

  private final Texts texts;

  @Inject
  SupportWords(Texts texts) {
    this.texts = texts;
  }

  /** One sentence; empty if they can, or could after signing in. */
  String note(Admission admission) {
    Opening opening = admission.opening();
    if (!opening.isOpen()) {
      return texts.with(
          "proposals.rule.supportNotOpen." + opening.state().name(),
          opening.day().orElse(LocalDate.EPOCH));
    }
    return admission
        .refusal()
        .map(refusal -> texts.with(refusal.messageKey(), refusal.arguments().toArray()))
        .orElse("");
  }
}

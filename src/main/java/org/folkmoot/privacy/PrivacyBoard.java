package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** First steps and attention: whom to ask about data, and what people asked. */
@ApplicationScoped
class PrivacyBoard implements SetupSteps, AttentionSource {

  private static final String PAGE = "/staff/complaints";

  private final PrivacyService choices;
  private final RequestService requests;
  private final Visitor visitor;

  @Inject
  PrivacyBoard(PrivacyService choices, RequestService requests, Visitor visitor) {
    this.choices = choices;
    this.requests = requests;
    this.visitor = visitor;
  }

  @Override
  public List<SetupStep> steps() {
    return List.of(
        SetupStep.of("privacy", 310, !choices.get().contact().isEmpty(), "/staff/privacy"));
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAny(EnumSet.of(Role.ADMINISTRATOR))) {
      return List.of();
    }
    List<RequestDetails> open = requests.list().stream().filter(RequestDetails::isOpen).toList();
    long overdue = open.stream().filter(RequestDetails::isOverdue).count();
    List<AttentionLine> lines = new ArrayList<>();
    if (overdue > 0) {
      lines.add(AttentionLine.urgent("requests-overdue", overdue, PAGE));
    }
    if (open.size() > overdue) {
      lines.add(AttentionLine.of("requests-open", open.size() - overdue, PAGE));
    }
    return lines;
  }
}

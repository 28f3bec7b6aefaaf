package org.folkmoot.residents.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;
import org.folkmoot.councils.WardService;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** First steps and attention: the register of residents, with which the wards come. */
@ApplicationScoped
class RegisterBoard implements SetupSteps, AttentionSource {

  private final RegisterService register;
  private final WardService wards;
  private final Visitor visitor;

  @Inject
  RegisterBoard(RegisterService register, WardService wards, Visitor visitor) {
    this.register = register;
    this.wards = wards;
    this.visitor = visitor;
  }

  @Override
  public List<SetupStep> steps() {
    int people = register.size();
    return List.of(
        SetupStep.of("register", 210, people > 0, "/staff/register", people, wards.list().size()));
  }

  @Override
  public List<AttentionLine> lines() {
    if (!visitor.hasAny(EnumSet.of(Role.ADMINISTRATOR))) {
      return List.of();
    }
    return register.findOpen().stream()
        .filter(upload -> upload.state() == UploadState.TO_CONFIRM)
        .map(
            upload ->
                AttentionLine.urgent(
                    "register-confirm", 1, "/staff/register-import?id=" + upload.id()))
        .toList();
  }
}

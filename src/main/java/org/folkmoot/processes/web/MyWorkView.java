package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** The work of those whose role says little on the board yet: what it is for, and where. */
@Named
@RequestScoped
public class MyWorkView {

  private static final Set<Role> QUIET =
      EnumSet.of(Role.EVALUATOR, Role.MODERATOR, Role.TRUSTEE, Role.COUNCILLOR, Role.AUDITOR);

  private final ProcessService processes;
  private final Visitor visitor;

  @Inject
  MyWorkView(ProcessService processes, Visitor visitor) {
    this.processes = processes;
    this.visitor = visitor;
  }

  /** Such roles that the visitor has anywhere. */
  public List<Role> getQuietRoles() {
    return QUIET.stream().filter(role -> visitor.hasAnySomewhere(EnumSet.of(role))).toList();
  }

  /** Processes in which the visitor has the role; none for roles that read everything anyway. */
  public List<ProcessDetails> processesOf(Role role) {
    return Role.readers().contains(role) ? List.of() : processes.listFor(role);
  }

  /** Section of the help page that tells more. */
  public String helpOf(Role role) {
    return Role.readers().contains(role) ? "log" : "otherRoles";
  }
}

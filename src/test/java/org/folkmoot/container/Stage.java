package org.folkmoot.container;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;

/** Sets the scene of a test: a council of its own, and somebody signed in there. */
@RequestScoped
public class Stage {

  @Inject private CouncilService councils;
  @Inject private CurrentCouncil currentCouncil;
  @Inject private AccountService accounts;
  @Inject private ProcessService processes;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;

  /** A new council that nobody else uses. */
  @Transactional
  public Council newCouncil() {
    String name = "c" + UUID.randomUUID().toString().substring(0, 8);
    return councils.establish(
        name,
        "Council " + name,
        "default",
        ZoneId.of("Europe/London"),
        Currency.getInstance("GBP"),
        List.of(name + ".example"));
  }

  /** Enters a council as somebody with these roles. */
  public Person enter(Council council, Role... roles) {
    currentCouncil.enter(council);
    Person person =
        accounts.open(
            UUID.randomUUID() + "@example.org", "Somebody", "correct horse battery", Set.of(roles));
    signIns.enter(visitor, person.id());
    return person;
  }

  /** A published process, by its slug. */
  public String newProcess() {
    return processes.create(about("Process " + UUID.randomUUID()), true);
  }

  /** What is said of a process that has a title and little else. */
  public static ProcessForm about(String title) {
    return new ProcessForm(
        LocalizedText.of(Locale.UK, title), LocalizedText.of(Locale.UK, "About"), List.of());
  }

  /** Id of a process. */
  public long processId(String slug) {
    return processes.find(slug).orElseThrow().id();
  }
}

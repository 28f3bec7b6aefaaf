package org.folkmoot.container;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.VerificationService;
import org.folkmoot.residents.register.RegisterArchive;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.texts.LocalizedText;

/** Sets the scene of a test about ideas: a process that takes them, authors, residents. */
@RequestScoped
public class IdeaStage {

  /** How many one person may publish in a day. */
  private static final int EACH = 10;

  @Inject private StrongSignIn signIns;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private ProcessService processes;
  @Inject private AccountService accounts;
  @Inject private RegisterArchive registers;
  @Inject private RegisterService register;
  @Inject private VerificationService verifications;
  @Inject private Visitor visitor;

  /** A process that takes ideas today. */
  public ProcessDetails newProcess() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    String slug =
        processes.create(
            new ProcessForm(
                english("Streets " + UUID.randomUUID()),
                english("About"),
                List.of(new PhaseSpan(PhaseKind.IDEAS, today.minusDays(5), today.plusDays(5)))),
            true);
    return processes.find(slug).orElseThrow();
  }

  /** So many published ideas of people who have nothing else to do with the test. */
  public List<String> published(ProcessDetails process, int number) {
    Person before = visitor.requirePerson();
    List<String> references =
        IntStream.range(0, number)
            .mapToObj(
                i -> {
                  if (i % EACH == 0) {
                    enter(newPerson("Author " + i));
                  }
                  return published(process, "Idea " + i, "");
                })
            .toList();
    enter(before);
    return references;
  }

  /** An idea that the visitor publishes. */
  public String published(ProcessDetails process, String title, String category) {
    String reference = proposals.draft(process.slug(), form(title, category));
    proposals.publish(reference);
    return reference;
  }

  /** What is typed of an idea. */
  public static ProposalForm form(String title, String category) {
    return new ProposalForm(
        english(title), english("Because."), Optional.empty(), "", Optional.empty(), category);
  }

  /** An idea as the visitor sees it. */
  public ProposalDetails get(String reference) {
    return reader.find(reference).orElseThrow();
  }

  /** Somebody without a role. */
  public Person newPerson(String name) {
    return accounts.open(
        UUID.randomUUID() + "@example.org",
        name,
        "correct horse battery",
        EnumSet.noneOf(Role.class));
  }

  /** So many people who have shown that they live here; called by an administrator. */
  public List<Person> residents(int number) {
    Person administrator = visitor.requirePerson();
    StringBuilder file = new StringBuilder("reference,name,date of birth,postcode,ward\n");
    IntStream.range(0, number)
        .forEach(
            i ->
                file.append(
                    String.format(
                        Locale.ROOT, "R%d,%s,1990-01-01,CF10 1AA,Riverside%n", i, name(i))));
    registers.load(
        administrator.id(), "register.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (register.size() < number && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return IntStream.range(0, number).mapToObj(this::resident).toList();
  }

  private Person resident(int i) {
    Person person = newPerson("Resident " + i);
    verifications.match(
        person.id(), RegisterFacts.parse(name(i), "1990-01-01", "CF10 1AA").orElseThrow());
    return person;
  }

  private static String name(int i) {
    return "Ben Number" + "x".repeat(i + 1);
  }

  /** Signs somebody in. */
  public void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  /** A text in English alone. */
  public static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessChangeService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;

/**
 * The process of the demo that takes ideas, with some that people proposed and what others say. In
 * a transaction after that of the council: what people publish is counted on a connection of its
 * own, which must find the council.
 */
@ApplicationScoped
class DemoIdeas {

  private record Idea(
      String author,
      Locale language,
      String title,
      String body,
      String ward,
      String place,
      int cost,
      Answer answer,
      String english,
      String welsh,
      String category) {}

  private record Topic(String english, String welsh) {}

  private static final Locale WELSH = Locale.forLanguageTag("cy");

  private static final List<Idea> IDEAS =
      List.of(
          new Idea(
              "Carys",
              Locale.UK,
              "A safe way across Mill Road",
              "Two schools, one bus stop, and no crossing for 600 metres. Children run. People in"
                  + " wheelchairs go round by the station, which takes twenty minutes.\n\n"
                  + "I counted for a week between 8 and 9 in the morning: about 340 people cross by"
                  + " the bakery. A raised crossing with lights would be best. A zebra crossing with"
                  + " dropped kerbs on both sides would already help a lot.",
              "Old Town",
              "Mill Road, by the bakery",
              48_000,
              Answer.UNDER_REVIEW,
              "Our own count runs until the end of the month.",
              "Mae ein cyfrif ein hunain yn rhedeg tan ddiwedd y mis.",
              "crossings"),
          new Idea(
              "Imran",
              Locale.UK,
              "20 miles an hour around every school",
              "Today only three of eleven schools have a slow zone. Signs and paint are cheap, and"
                  + " everybody knows the rule already.",
              "",
              "",
              15_000,
              Answer.FEASIBLE,
              "It can be done within a year. We begin with the two schools on main roads.",
              "Gellir ei wneud o fewn blwyddyn. Dechreuwn gyda’r ddwy ysgol ar ffyrdd mawr.",
              "slower-traffic"),
          new Idea(
              "Dewi",
              WELSH,
              "Meinciau ar hyd llwybr y gamlas",
              "Mae pobl hŷn yn cerdded y llwybr bob dydd, ond nid oes unman i eistedd rhwng y loc a’r"
                  + " orsaf. Byddai pedair mainc yn ddigon.",
              "Riverside",
              "Llwybr y gamlas",
              6_000,
              Answer.NONE,
              "",
              "",
              "walking-and-resting"),
          new Idea(
              "Carys",
              Locale.UK,
              "Longer green light at Castle Square",
              "The light gives eight seconds. My neighbour walks with a stick and needs fifteen.",
              "Old Town",
              "Castle Square",
              0,
              Answer.NONE,
              "",
              "",
              "crossings"),
          new Idea(
              "Imran",
              Locale.UK,
              "A cable car over the station",
              "It would save ten minutes, and visitors would love it.",
              "Quayside",
              "",
              9_000_000,
              Answer.NOT_FEASIBLE,
              "It would cost more than all other ideas together, and the land under it is not ours."
                  + " A ramp to platform 2 is planned for next year.",
              "Byddai’n costio mwy na’r holl syniadau eraill gyda’i gilydd, ac nid ni biau’r tir"
                  + " oddi tano. Mae ramp i blatfform 2 wedi’i gynllunio ar gyfer y flwyddyn nesaf.",
              "something-else"),
          new Idea(
              "Dewi",
              Locale.UK,
              "Lights in the subway at Quayside",
              "Two of six lamps work. After five in the afternoon many people walk over the four-lane"
                  + " road instead.",
              "Quayside",
              "Subway at the market",
              4_500,
              Answer.NONE,
              "",
              "",
              "light"));

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("Crossings", "Croesfannau"),
          new Topic("Slower traffic", "Traffig arafach"),
          new Topic("Walking and resting", "Cerdded a gorffwys"),
          new Topic("Light", "Golau"),
          new Topic("Something else", "Rhywbeth arall"));

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final ProcessService processes;
  private final ProcessChangeService changes;
  private final ProposalService proposals;
  private final CategoryService categories;
  private final ProposalReader reader;
  private final AnswerService answers;
  private final DemoComments comments;
  private final DemoFollowing following;
  private final WardService wards;
  private final Visitor visitor;
  private final Clock clock;
  private final DemoPassword password;

  @Inject
  DemoIdeas(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      ProcessService processes,
      ProcessChangeService changes,
      ProposalService proposals,
      CategoryService categories,
      ProposalReader reader,
      AnswerService answers,
      DemoComments comments,
      DemoFollowing following,
      WardService wards,
      Visitor visitor,
      Clock clock,
      DemoPassword password) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.processes = processes;
    this.changes = changes;
    this.proposals = proposals;
    this.categories = categories;
    this.reader = reader;
    this.answers = answers;
    this.comments = comments;
    this.following = following;
    this.wards = wards;
    this.visitor = visitor;
    this.clock = clock;
    this.password = password;
  }

  /**
   * Adds the process and its ideas unless the council has them; else the password of this start.
   */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    if (accounts.findPerson(email("Carys")).isPresent()) {
      accounts.changePasswords(
          IDEAS.stream().map(idea -> email(idea.author())).distinct().toList(), password.get());
      return;
    }
    Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
    String process = addProcess();
    List<String> references = new ArrayList<>();
    enter(facilitator);
    ProcessDetails details = processes.find(process).orElseThrow();
    TOPICS.forEach(
        topic -> categories.add(details, DemoCouncil.inBoth(topic.english(), topic.welsh())));
    following.follow(details);
    for (Idea idea : IDEAS) {
      enter(author(idea.author()));
      String reference = proposals.draft(process, form(idea));
      references.add(reference);
      proposals.publish(reference);
      if (idea.answer() != Answer.NONE) {
        enter(facilitator);
        answers.answer(
            reference,
            reader.find(reference).orElseThrow().version(),
            AnswerForm.of(idea.answer(), DemoCouncil.inBoth(idea.english(), idea.welsh())));
      }
    }
    following.follow(references);
    comments.write(references);
    enter(facilitator);
    moveResults(process);
  }

  /** So that the page shows how a change is told. */
  private void moveResults(String slug) {
    ProcessDetails process = processes.find(slug).orElseThrow();
    List<PhaseSpan> phases =
        process.phases().stream()
            .map(
                phase ->
                    phase.kind() == PhaseKind.RESULTS
                        ? new PhaseSpan(
                            phase.kind(), phase.firstDay(), phase.lastDay().plusDays(14))
                        : phase)
            .toList();
    changes.change(
        slug,
        process.version(),
        ProcessForm.of(process).scheduled(phases),
        DemoCouncil.inBoth(
            "The cabinet meets two weeks later than planned.",
            "Mae’r cabinet yn cyfarfod bythefnos yn hwyrach na’r bwriad."));
  }

  private String addProcess() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
    return processes.create(
        new ProcessForm(
            DemoCouncil.inBoth("Safer streets", "Strydoedd mwy diogel"),
            DemoCouncil.inBoth(
                "Where is it dangerous, and what would help? The council answers every idea.",
                "Ble mae’n beryglus, a beth fyddai’n helpu? Mae’r cyngor yn ateb pob syniad."),
            List.of(
                new PhaseSpan(PhaseKind.IDEAS, today.minusDays(12), today.plusDays(18)),
                new PhaseSpan(PhaseKind.EVALUATION, today.plusDays(19), today.plusDays(50)),
                new PhaseSpan(PhaseKind.RESULTS, today.plusDays(51), today.plusDays(80)))),
        true);
  }

  private Person author(String name) {
    return accounts
        .findPerson(email(name))
        .orElseGet(
            () -> accounts.open(email(name), name, password.get(), EnumSet.noneOf(Role.class)));
  }

  private void enter(Person person) {
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }

  private ProposalForm form(Idea idea) {
    return new ProposalForm(
        LocalizedText.of(idea.language(), idea.title()),
        LocalizedText.of(idea.language(), idea.body()),
        wards.list().stream()
            .filter(ward -> ward.name().equals(idea.ward()))
            .map(WardDetails::id)
            .findFirst(),
        idea.place(),
        Optional.of(idea.cost())
            .filter(cost -> cost > 0)
            .map(cost -> new Amount(100L * cost, currentCouncil.get().currency())),
        idea.category(),
        Optional.of(idea)
            .filter(known -> !known.place().isEmpty())
            .map(known -> DemoMap.near(known.ward(), known.title())));
  }

  private static String email(String name) {
    return name.toLowerCase(Locale.ROOT) + "@demo.example";
  }
}

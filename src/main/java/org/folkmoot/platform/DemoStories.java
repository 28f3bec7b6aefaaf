package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.CategoryDetails;
import org.folkmoot.proposals.CategoryService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.RefusalReasonDetails;
import org.folkmoot.proposals.RefusalReasonService;
import org.folkmoot.search.SearchOutbox;

/**
 * The processes of the demo with a past: weeks of ideas, supports, discussion and answers, as the
 * files in the folder {@code demo} tell them. Pictures follow by {@link DemoPicturesJob}.
 */
@ApplicationScoped
class DemoStories {

  private static final int MOST_KNOWN = 50;
  private static final List<String> MEMBERS = List.of("carys", "imran", "dewi", "facilitator");

  private final Steps steps;
  private final DemoCases cases;
  private final Database database;

  @Inject
  DemoStories(Steps steps, DemoCases cases, Database database) {
    this.steps = steps;
    this.cases = cases;
    this.database = database;
  }

  /** Writes the stories of a council, unless its invented people are there. */
  void prepare(Council council) {
    Map<String, String> people = DemoStoryReader.people();
    List<DemoStory> stories = DemoStoryReader.stories(council.slug());
    Optional<DemoTarget> target = steps.open(council, stories, List.copyOf(people.keySet()));
    if (target.isPresent()) {
      try {
        List<DemoReported> reported =
            new DemoStoryRows(target.get()).write(database.source(), people);
        steps.finish(council, target.get());
        cases.report(council, reported);
      } catch (SQLException e) {
        throw new IllegalStateException("the stories of the demo were not written", e);
      }
    }
  }

  /** What is done in transactions of the council. */
  @ApplicationScoped
  static class Steps {

    private final CurrentCouncil currentCouncil;
    private final AccountService accounts;
    private final ProcessService processes;
    private final CategoryService categories;
    private final ProposalReader proposals;
    private final RefusalReasonService reasons;
    private final WardService wards;
    private final SearchOutbox search;
    private final JobQueue jobs;
    private final Visitor visitor;
    private final Clock clock;

    /** For the container. */
    @SuppressWarnings("NullAway")
    protected Steps() {
      this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Steps(
        CurrentCouncil currentCouncil,
        AccountService accounts,
        ProcessService processes,
        CategoryService categories,
        ProposalReader proposals,
        RefusalReasonService reasons,
        WardService wards,
        SearchOutbox search,
        JobQueue jobs,
        Visitor visitor,
        Clock clock) {
      this.currentCouncil = currentCouncil;
      this.accounts = accounts;
      this.processes = processes;
      this.categories = categories;
      this.proposals = proposals;
      this.reasons = reasons;
      this.wards = wards;
      this.search = search;
      this.jobs = jobs;
      this.visitor = visitor;
      this.clock = clock;
    }

    /** Makes processes and categories that lack; empty if everything is there. */
    @ActivateRequestContext
    @Transactional
    Optional<DemoTarget> open(Council council, List<DemoStory> stories, List<String> invented) {
      currentCouncil.enter(council);
      if (accounts.findPerson(DemoTarget.email(invented.get(0))).isPresent()) {
        return Optional.empty();
      }
      Map<String, Long> ids = new HashMap<>();
      MEMBERS.forEach(key -> ids.put(key, member(key).id()));
      for (String key : invented) {
        ids.put(key, DemoTarget.firstOfOthers(council.id()) + ids.size());
      }
      visitor.enter(Optional.of(new Recognized(member("facilitator"), 0, false, false, true)));
      reasons.takeSuggested();
      List<DemoTarget.Place> places = new ArrayList<>();
      for (DemoStory story : stories) {
        places.add(place(story));
      }
      return Optional.of(
          new DemoTarget(
              council.id(),
              clock.instant(),
              wards.list().stream().collect(Collectors.toMap(WardDetails::name, WardDetails::id)),
              ids,
              invented,
              reasons.list().stream().map(RefusalReasonDetails::id).toList(),
              places));
    }

    private Person member(String key) {
      return accounts.findPerson(key + "@demo.example").orElseThrow();
    }

    private DemoTarget.Place place(DemoStory story) {
      ProcessDetails process = find(story).orElseGet(() -> create(story));
      Map<Long, Integer> known = new HashMap<>();
      for (ProposalDetails idea :
          proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, MOST_KNOWN)).rows()) {
        Optional.ofNullable(story.known().get(idea.title().main()))
            .ifPresent(supports -> known.put(idea.id(), supports));
      }
      return new DemoTarget.Place(
          story,
          process.id(),
          categories.list(process).stream()
              .collect(Collectors.toMap(CategoryDetails::slug, CategoryDetails::id)),
          known);
    }

    private Optional<ProcessDetails> find(DemoStory story) {
      return processes.list().stream()
          .filter(process -> process.title().equals(story.title()))
          .findFirst();
    }

    private ProcessDetails create(DemoStory story) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
      String slug =
          processes.create(
              new ProcessForm(
                  story.title(),
                  story.summary(),
                  story.phases().stream()
                      .map(
                          span ->
                              new PhaseSpan(
                                  span.kind(),
                                  today.plusDays(span.from()),
                                  today.plusDays(span.to())))
                      .toList()),
              true);
      ProcessDetails process = processes.find(slug).orElseThrow();
      story.categories().forEach(name -> categories.add(process, name));
      return process;
    }

    /** Lets the search know, and asks for the pictures. */
    @ActivateRequestContext
    @Transactional
    void finish(Council council, DemoTarget target) {
      currentCouncil.enter(council);
      target.places().forEach(place -> search.changedIn(place.process()));
      jobs.add(JobOrder.of(DemoPicturesJob.NAME, council.id()).titled(council.name()));
    }
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.files.FileReader;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;

/**
 * Draws the pictures of the demo and adds its documents, once the server is ready: nobody should
 * wait for that.
 */
@ApplicationScoped
class DemoPicturesJob implements Job {

  static final String NAME = "demo-pictures";

  private static final int MOST_IDEAS = 50;

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final ProcessService processes;
  private final ProposalReader proposals;
  private final FileReader reader;
  private final DemoFiles files;
  private final Visitor visitor;

  @Inject
  DemoPicturesJob(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      ProcessService processes,
      ProposalReader proposals,
      FileReader reader,
      DemoFiles files,
      Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.processes = processes;
    this.proposals = proposals;
    this.reader = reader;
    this.files = files;
    this.visitor = visitor;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.HOUSEKEEPING;
  }

  @Override
  public JobResult run(JobRun run) {
    Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(facilitator, 0, false, false, true)));
    files.prepare(currentCouncil.get().slug().equals(Demo.SLUGS.get(0)));
    List<ProcessDetails> all = processes.list();
    for (DemoStory story : DemoStoryReader.stories(currentCouncil.get().slug())) {
      all.stream()
          .filter(process -> process.title().equals(story.title()))
          .forEach(process -> illustrate(process, story));
    }
    return JobResult.done();
  }

  private void illustrate(ProcessDetails process, DemoStory story) {
    story
        .picture()
        .filter(picture -> reader.list("process", process.id()).isEmpty())
        .ifPresent(picture -> files.add("process", process.slug(), picture));
    for (ProposalDetails idea :
        proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, MOST_IDEAS)).rows()) {
      story.ideas().stream()
          .filter(told -> told.title().equals(idea.title().main()))
          .filter(told -> reader.list(DemoFiles.IDEA, idea.id()).isEmpty())
          .forEach(told -> illustrate(idea.reference(), told));
    }
  }

  private void illustrate(String reference, DemoStory.Idea told) {
    told.picture().ifPresent(picture -> files.add(DemoFiles.IDEA, reference, picture));
    told.document()
        .ifPresent(file -> files.document(reference, file.name(), file.words(), file.line()));
  }
}

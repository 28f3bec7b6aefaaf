package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.IdeaFileProblem;
import org.folkmoot.proposals.IdeaImportDetails;
import org.folkmoot.proposals.IdeaImportService;
import org.folkmoot.proposals.IdeaImportState;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalRefusal;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ideas from paper: all of a file or none, and no file twice. */
@ExtendWith(ArquillianExtension.class)
class IdeaImportIT {

  private static final String GOOD =
      "title,text,on behalf of\nA bench,To sit on.,Mrs Pugh\nA tree,For *shade*.,\n";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private IdeaImportService imports;
  @Inject private ProposalReader reader;
  @Inject private ProcessStateService states;

  private Person facilitator;
  private ProcessDetails process;

  @BeforeEach
  void aProcessRuns() {
    Council council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
  }

  @Test
  void theIdeasOfAFileAreThereOnceInTheNameOfWhoeverHandedThemIn() {
    IdeaImportDetails first = waitFor(submit(GOOD));
    assertThat(first.state()).isEqualTo(IdeaImportState.DONE);
    assertThat(first.ideas()).isEqualTo(2);
    assertThat(waitFor(submit(GOOD)).state()).isEqualTo(IdeaImportState.KNOWN);

    Page<ProposalDetails> all = reader.list(process, ProposalFilter.ALL, PageRequest.of(0, 10));
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.rows()).allMatch(ProposalDetails::onPaper).allMatch(ProposalDetails::published);
    assertThat(all.rows())
        .extracting(ProposalDetails::author)
        .containsExactlyInAnyOrder("Mrs Pugh", "");
    assertThat(
            reader
                .list(process, ProposalFilter.of("shade", "", "", ""), PageRequest.of(0, 10))
                .total())
        .isOne();
  }

  @Test
  void aFileWithAWrongLineBringsNothing() {
    IdeaImportDetails failed = waitFor(submit(GOOD + ",no title,\nNo text,,\n"));

    assertThat(failed.state()).isEqualTo(IdeaImportState.FAILED);
    assertThat(failed.problems()).extracting(IdeaFileProblem::line).containsExactly(4L, 5L);
    assertThat(reader.count(process)).isZero();
    assertThat(imports.list(process)).hasSize(1);
  }

  @Test
  void onlyFacilitatorsOfARunningProcessHandFilesIn() {
    long id = submit(GOOD);
    ideas.enter(ideas.newPerson("Resident"));
    assertThatThrownBy(() -> submit(GOOD)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> imports.list(process)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> imports.find(id)).isInstanceOf(NotAllowed.class);
    ideas.enter(facilitator);
    waitFor(id);
    states.archive(process.slug());
    assertThatThrownBy(() -> submit("title,text\na,b\n")).isInstanceOf(ProposalRefusal.class);
  }

  private long submit(String content) {
    return imports.submit(process.slug(), "ideas.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private IdeaImportDetails waitFor(long id) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!imports.find(id).orElseThrow().state().end() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return imports.find(id).orElseThrow();
  }
}

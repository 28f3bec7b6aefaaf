package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.folkmoot.councils.Council;
import org.folkmoot.opendata.DataFile;
import org.folkmoot.opendata.DataForm;
import org.folkmoot.opendata.DatasetDetails;
import org.folkmoot.opendata.DatasetService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that a page hides is in a file of open data, whoever asks for it. */
@ExtendWith(ArquillianExtension.class)
class OpenDataIT {

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private DatasetService datasets;
  @Inject private ProposalService proposals;

  private Person staff;
  private ProcessDetails process;

  @BeforeEach
  void aProcess() {
    staff = stage.enter(stage.newCouncil(), Role.FACILITATOR, Role.ADMINISTRATOR, Role.MODERATOR);
    process = ideas.newProcess();
  }

  @Test
  void noFileHoldsADraftOrANameOfAnAuthor() throws IOException {
    Person author = ideas.newPerson("Cassandra Canary");
    ideas.enter(author);
    ideas.published(process, "A public bridge", "");
    proposals.draft(process.slug(), IdeaStage.form("A secret tunnel", ""));

    for (DatasetDetails dataset : datasets.list()) {
      for (DataForm form : DataForm.values()) {
        ideas.enter(author);
        assertThat(read(dataset.name(), form))
            .as(dataset.name() + "." + form)
            .doesNotContain("secret tunnel", "Canary", "@example.org");
      }
    }
    assertThat(read("proposals", DataForm.CSV)).contains("A public bridge");
    assertThat(read("proposals", DataForm.JSON)).contains("A public bridge");
  }

  @Test
  void theChecksumChangesWithTheContentAndStaysWithIt() throws IOException {
    String before = checksum("proposals");
    assertThat(checksum("proposals")).isEqualTo(before);
    ideas.enter(staff);
    ideas.published(process, "Another bridge", "");

    assertThat(checksum("proposals")).isNotEqualTo(before);
    assertThat(datasets.find("proposals").orElseThrow().file(DataForm.CSV).orElseThrow().rows())
        .isOne();
  }

  @Test
  void anotherCouncilHasItsOwnFiles() throws IOException {
    ideas.published(process, "A public bridge", "");
    Council other = stage.newCouncil();

    String file = otherRequest.call(other, () -> unchecked("proposals"));
    assertThat(file).doesNotContain("A public bridge");
  }

  @Test
  void everyDatasetIsWrittenInEveryForm() throws IOException {
    assertThat(datasets.list()).extracting(DatasetDetails::name).contains("figures", "wards");
    for (DatasetDetails dataset : datasets.list()) {
      assertThat(read(dataset.name(), DataForm.CSV))
          .startsWith("\ufeff" + dataset.columns().get(0).name());
      assertThat(read(dataset.name(), DataForm.JSON)).startsWith("{\"dataset\":\"");
    }
  }

  private String unchecked(String dataset) {
    try {
      return read(dataset, DataForm.CSV);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String read(String dataset, DataForm form) throws IOException {
    try (DataFile file = datasets.write(dataset, form).orElseThrow()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      assertThat(bytes.size()).isEqualTo((int) file.bytes());
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  private String checksum(String dataset) throws IOException {
    try (DataFile file = datasets.write(dataset, DataForm.CSV).orElseThrow()) {
      return file.sha256();
    }
  }
}

package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.figures.WardItem;
import org.folkmoot.figures.WardPages;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.residents.register.PostcodeService;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.residents.register.UploadState;
import org.folkmoot.throttles.TooManyTries;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wards are found by postcode, and their pages name the comments that nobody replied to. */
@ExtendWith(ArquillianExtension.class)
class WardsIT {

  private static final String HEADER = "reference,name,date of birth,postcode,ward\n";
  private static final String ANN = "R1,Ann Jones,1951-03-29,CA4 4RY,Old Town\n";
  private static final String BEN = "R2,Ben Jones,1990-01-01,CF10 1AA,Riverside\n";
  private static final String EVE = "R3,Eve Jones,1991-01-01,CF10 1AA,Old Town\n";

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OtherRequest otherRequest;
  @Inject private RegisterService registers;
  @Inject private PostcodeService postcodes;
  @Inject private WardService wards;
  @Inject private WardPages pages;
  @Inject private ProposalService proposals;
  @Inject private CommentService comments;

  private Council council;
  private Person staff;

  @BeforeEach
  void aCouncil() {
    council = stage.newCouncil();
    staff = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
  }

  private void load(String people) {
    byte[] content = (HEADER + people).getBytes(UTF_8);
    try {
      long upload =
          registers.submit("register.csv", content.length, new ByteArrayInputStream(content));
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (registers.find(upload).orElseThrow().state().isMoving()
          && System.nanoTime() < deadline) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      assertThat(registers.find(upload).orElseThrow().state()).isEqualTo(UploadState.DONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Questions of one test do not use up those of another. */
  private List<String> wardsOf(String postcode) {
    return postcodes.list(postcode, UUID.randomUUID().toString()).stream()
        .map(WardDetails::name)
        .toList();
  }

  @Test
  void aPostcodeLeadsToItsWardsHoweverItIsTyped() {
    assertThat(postcodes.isThere()).isFalse();
    load(ANN + BEN + EVE);

    assertThat(postcodes.isThere()).isTrue();
    assertThat(wardsOf(" ca44ry ")).containsExactly("Old Town");
    assertThat(wardsOf("CF10 1AA")).containsExactly("Old Town", "Riverside");
    assertThat(wardsOf("CF10 1AB")).isEmpty();
    assertThat(wardsOf("")).isEmpty();
    assertThat(wardsOf("x".repeat(10_000))).isEmpty();
    assertThat(otherRequest.call(stage.newCouncil(), () -> postcodes.list("CA4 4RY", "somewhere")))
        .isEmpty();
  }

  @Test
  void theNextRegisterReplacesThePostcodes() {
    load(ANN + BEN);
    load(ANN + BEN.replace("CF10 1AA", "CF10 2BB"));

    assertThat(wardsOf("CF10 1AA")).isEmpty();
    assertThat(wardsOf("CF10 2BB")).containsExactly("Riverside");
    assertThat(wardsOf("CA4 4RY")).containsExactly("Old Town");
  }

  @Test
  void nobodyAsksForAllPostcodes() {
    load(ANN);
    String address = UUID.randomUUID().toString();
    for (int i = 0; i < 30; i++) {
      postcodes.list("CF10 1A" + (char) ('A' + i % 26), address);
    }

    assertThatThrownBy(() -> postcodes.list("CA4 4RY", address)).isInstanceOf(TooManyTries.class);
    assertThat(wardsOf("CA4 4RY")).containsExactly("Old Town");
  }

  @Test
  void aCommentWaitsUntilSomebodyReplies() {
    load(ANN);
    WardDetails ward = wards.list().get(0);
    String idea =
        proposals.draft(
            ideas.newProcess().slug(),
            new ProposalForm(
                english("A bench"),
                english("Because."),
                Optional.of(ward.id()),
                "",
                Optional.empty(),
                ""));
    proposals.publish(idea);
    assertThat(discussed(ward)).isEmpty();
    ideas.enter(ideas.newPerson("Ann"));
    long asked = comments.write("proposal", idea, Stance.AGAINST, "Who\nmends it?");
    long second = comments.write("proposal", idea, Stance.FOR, "Good!");

    assertThat(discussed(ward))
        .extracting(WardItem::path)
        .containsExactly("/comment?id=" + asked, "/comment?id=" + second);
    assertThat(discussed(ward).get(0).facts()).contains("Who mends it?");

    ideas.enter(staff);
    comments.reply(asked, "The council does.");

    assertThat(discussed(ward)).extracting(WardItem::path).containsExactly("/comment?id=" + second);
  }

  private List<WardItem> discussed(WardDetails ward) {
    return pages.parts(ward, 5).stream()
        .filter(part -> part.name().equals("discussed"))
        .flatMap(part -> part.items().stream())
        .toList();
  }
}

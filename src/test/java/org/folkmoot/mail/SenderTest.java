package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.folkmoot.container.SmtpStub;
import org.folkmoot.mail.MailServer.Security;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, against a whole mail server and against one that answers as told. */
class SenderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private static Sender sender(int port, Security security, String council) {
    MailServer server =
        new MailServer(
            "127.0.0.1", port, Optional.empty(), Optional.empty(), security, "site@town.example");
    return new Sender(server, council, "town.example", "https://town.example", CLOCK);
  }

  private static Sender plainSender(int port) {
    MailServer server =
        new MailServer(
            "127.0.0.1",
            port,
            Optional.empty(),
            Optional.empty(),
            Security.NONE,
            "site@town.example");
    return new Sender(server, "Town", "town.example", "http://town.example:8080", CLOCK);
  }

  private static Sender sender(int port) {
    return sender(port, Security.NONE, "Dinas Tŷ, Town");
  }

  private static GreenMail started(String protocol) {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    server.start();
    return server;
  }

  private static MimeMessage only(GreenMail server) {
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  @Nested
  class AWholeMailServer {

    @Test
    void receivesBothPartsAndTheHeaders() throws MessagingException, IOException {
      GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
      try {
        Delivery delivery =
            sender(server.getSmtp().getPort()).send(Letters.parcel("ann@example.org", "Siân"));

        assertThat(delivery).isEqualTo(new Delivery.Taken());
        MimeMessage message = only(server);
        assertHeaders(message);
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertPart(parts.getBodyPart(0), "text/plain", "https://town.example/reset?token=a&b=c");
        assertPart(parts.getBodyPart(1), "text/html", "<p>Hello Siân,</p>");
      } finally {
        server.stop();
      }
    }

    /** RFC 8058: one click by https, and none by http. */
    @Test
    void carriesTheWayToStopIt() throws MessagingException {
      GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
      try {
        Parcel parcel = Letters.stoppable("ann@example.org");
        int port = server.getSmtp().getPort();
        sender(port).send(parcel);
        plainSender(port).send(parcel);

        MimeMessage secure = server.getReceivedMessages()[0];
        assertThat(secure.getHeader("List-Unsubscribe"))
            .containsExactly("<https://town.example/unsubscribe?token=a.b.c>");
        assertThat(secure.getHeader("List-Unsubscribe-Post"))
            .containsExactly("List-Unsubscribe=One-Click");
        MimeMessage plain = server.getReceivedMessages()[1];
        assertThat(plain.getHeader("List-Unsubscribe"))
            .containsExactly("<http://town.example:8080/unsubscribe?token=a.b.c>");
        assertThat(plain.getHeader("List-Unsubscribe-Post")).isNull();
      } finally {
        server.stop();
      }
    }

    private void assertHeaders(MimeMessage message) throws MessagingException {
      assertThat(message.getFrom())
          .singleElement()
          .satisfies(
              from -> {
                assertThat(((InternetAddress) from).getAddress()).isEqualTo("site@town.example");
                assertThat(((InternetAddress) from).getPersonal()).isEqualTo("Dinas Tŷ, Town");
              });
      assertThat(message.getSubject()).isEqualTo("Siân, a letter for you");
      assertThat(message.getSentDate()).isEqualTo(Date.from(CLOCK.instant()));
      assertThat(message.getHeader("Message-ID")).containsExactly("<0f5e@town.example>");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(message.getHeader("Content-Language")).containsExactly("en");
      assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    private void assertPart(Part part, String type, String content)
        throws MessagingException, IOException {
      assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("charset=utf-8");
      assertThat(String.valueOf(part.getContent())).contains(content, Letters.CODE);
    }

    /** W-17. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Ann\r\nBcc: bob@example.org",
          "Ann\nTo: bob@example.org\n\nA body",
          "Ann\rSubject: another",
          "Ann%0d%0aBcc:bob@example.org",
          "=?utf-8?q?Ann=0d=0aBcc=3a_bob=40example.org?=",
          "Ann\u2028Bcc: bob@example.org",
          "<b>Ann</b>",
          "Ann\u0000\u0007"
        })
    void getsOneRecipientAndOneSubjectWhateverANameHolds(String name) throws MessagingException {
      GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
      try {
        sender(server.getSmtp().getPort(), Security.NONE, name)
            .send(Letters.parcel("ann@example.org", name));

        MimeMessage message = only(server);
        Address[] recipients = message.getAllRecipients();
        assertThat(recipients).extracting(Address::toString).containsExactly("ann@example.org");
        assertThat(message.getHeader("Subject")).hasSize(1);
        assertThat(message.getHeader("To")).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getFrom()).hasSize(1);
        assertThat(message.getSubject())
            .isEqualTo(EncodedWords.oneLine(name + ", a letter for you"));
      } finally {
        server.stop();
      }
    }

    @Test
    void isNotTrustedWithACertificateThatNobodySigned() {
      GreenMail server = started(ServerSetup.PROTOCOL_SMTPS);
      try {
        Delivery delivery =
            sender(server.getSmtps().getPort(), Security.TLS, "Town")
                .send(Letters.parcel("ann@example.org", "Ann"));

        assertThat(delivery)
            .isInstanceOfSatisfying(
                Delivery.Missed.class,
                missed -> assertThat(missed.fault()).isEqualTo(LetterFault.INSECURE));
        assertThat(server.getReceivedMessages()).isEmpty();
      } finally {
        server.stop();
      }
    }

    @Test
    void mayBeAwayFirst() {
      int port = SmtpStub.freePort();
      Parcel parcel = Letters.parcel("ann@example.org", "Ann");

      Delivery first = sender(port).send(parcel);
      GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
      server.start();
      try {
        Delivery second = sender(port).send(parcel);

        assertThat(first)
            .isInstanceOfSatisfying(
                Delivery.Missed.class,
                missed -> assertThat(missed.fault()).isEqualTo(LetterFault.UNREACHABLE));
        assertThat(second).isEqualTo(new Delivery.Taken());
        assertThat(server.getReceivedMessages()).hasSize(1);
      } finally {
        server.stop();
      }
    }
  }

  @Nested
  class AnAnswer {

    @ParameterizedTest
    @CsvSource({
      "RCPT, 550 5.1.1 <ann@example.org> unknown, REFUSED",
      "RCPT, 450 4.2.1 mailbox busy, BUSY",
      "RCPT, 530 5.7.0 authentication required, SIGN_IN",
      "MAIL, 451 4.3.0 later, BUSY",
      "MAIL, 553 5.1.8 sender not known, SIGN_IN",
      "., 554 5.7.1 looks like spam, REFUSED",
      "., 452 4.3.1 disk full, BUSY",
      "connect, 421 4.3.2 closing, UNREACHABLE",
      "EHLO, 502 no, UNREACHABLE"
    })
    void decidesWhetherToTryAgain(String command, String answer, LetterFault fault) {
      try (SmtpStub server = new SmtpStub(0).answering(command, answer)) {
        server.answering("HELO", "502 no");

        Delivery delivery = sender(server.port()).send(Letters.parcel("ann@example.org", "Ann"));

        assertThat(delivery)
            .isInstanceOfSatisfying(
                Delivery.Missed.class,
                missed -> {
                  assertThat(missed.fault()).as(missed.reply()).isEqualTo(fault);
                  assertThat(missed.reply()).doesNotContain("ann@");
                });
        assertThat(server.messages()).isEmpty();
      }
    }

    @Test
    void thatOffersNoEncryptionGetsNoLetter() {
      try (SmtpStub server = new SmtpStub(0)) {
        Delivery delivery =
            sender(server.port(), Security.STARTTLS, "Town")
                .send(Letters.parcel("ann@example.org", "Ann"));

        assertThat(delivery)
            .isInstanceOfSatisfying(
                Delivery.Missed.class,
                missed -> assertThat(missed.fault()).isEqualTo(LetterFault.INSECURE));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
      }
    }

    @Test
    void isNotAskedForWhenThereIsNoAddress() {
      try (SmtpStub server = new SmtpStub(0)) {
        Delivery delivery =
            sender(server.port()).send(Letters.parcel("ann@example.org\r\nRCPT TO:<b@c.d>", "Ann"));

        assertThat(delivery).isEqualTo(new Delivery.Missed(LetterFault.ADDRESS, ""));
        assertThat(server.commands()).isEmpty();
      }
    }
  }
}

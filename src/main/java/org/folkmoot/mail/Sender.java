package org.folkmoot.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.mail.MailServer.Security;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a mail server by SMTP. Every message has exactly one recipient and one subject:
 * addresses are parsed, texts encoded, line breaks removed, before any of them becomes a header.
 */
@SpecSource(document = "RFC 5321", section = "4.2.1")
final class Sender {

  private static final String CONNECT_MILLIS = "15000";
  private static final String ANSWER_MILLIS = "60000";
  private static final int PERMANENT = 500;
  private static final int DEEPEST = 20;

  /** Authentication required, mechanism too weak, wrong password, encryption required. */
  private static final Set<Integer> OF_SIGNING_IN = Set.of(530, 534, 535, 538);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@:;,]+@[^\\s<>@:;,]+");
  private static final Logger LOG = Logger.getLogger(Sender.class.getName());

  private final MailServer server;
  private final String council;
  private final String host;
  private final String address;
  private final Clock clock;

  /**
   * @param council name that stands beside the address of the sender
   * @param host host of the council, by which this machine names itself
   * @param address address of the council's site, without a slash at its end
   */
  Sender(MailServer server, String council, String host, String address, Clock clock) {
    this.server = server;
    this.council = council;
    this.host = host;
    this.address = address;
    this.clock = clock;
  }

  /** Sends one letter; tells how it went, and never throws for what a mail server may do. */
  Delivery send(Parcel parcel) {
    Optional<String> recipient = MailAddress.find(parcel.recipient());
    if (recipient.isEmpty()) {
      return new Delivery.Missed(LetterFault.ADDRESS, "");
    }
    try {
      Session session = Session.getInstance(properties());
      MimeMessage message = message(session, parcel, recipient.get());
      hand(session, message);
      return new Delivery.Taken();
    } catch (MessagingException e) {
      return new Delivery.Missed(fault(e), reply(e));
    }
  }

  private void hand(Session session, MimeMessage message) throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } finally {
      close(transport);
    }
  }

  /** What goes wrong after the letter was taken must not look as if it was not. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "the mail server did not part well");
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.localhost", host);
    properties.setProperty("mail.smtp.from", server.from());
    properties.setProperty("mail.smtp.auth", String.valueOf(server.user().isPresent()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    String starttls = String.valueOf(server.security() == Security.STARTTLS);
    properties.setProperty("mail.smtp.starttls.enable", starttls);
    properties.setProperty("mail.smtp.starttls.required", starttls);
    properties.setProperty(
        "mail.smtp.ssl.enable", String.valueOf(server.security() == Security.TLS));
    return properties;
  }

  private MimeMessage message(Session session, Parcel parcel, String recipient)
      throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", parcel.messageId());
          }
        };
    message.setHeader("From", EncodedWords.phrase(council) + " <" + server.from() + ">");
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
    message.setHeader("Subject", EncodedWords.of(parcel.written().subject()));
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", parcel.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    if (!parcel.unsubscribe().isEmpty()) {
      stoppedBy(message, address + parcel.unsubscribe());
    }
    message.setContent(
        new MimeMultipart(
            "alternative",
            part(parcel.written().plain(), "plain"),
            part(parcel.written().html(), "html")));
    message.saveChanges();
    return message;
  }

  /**
   * One click in the reader's program stops letters of this kind: by https only (RFC 8058, 3.1).
   */
  private static void stoppedBy(MimeMessage message, String link) throws MessagingException {
    message.setHeader("List-Unsubscribe", "<" + link + ">");
    if (link.startsWith("https:")) {
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  /** A recipient who was refused for good is given up; what lies with us or the server is not. */
  private static LetterFault fault(MessagingException problem) {
    if (find(problem, AuthenticationFailedException.class).isPresent()
        || find(problem, SMTPSenderFailedException.class).isPresent()) {
      return LetterFault.SIGN_IN;
    }
    if (find(problem, SSLException.class).isPresent()
        || String.valueOf(problem.getMessage()).contains("STARTTLS")) {
      return LetterFault.INSECURE;
    }
    int code = replyCode(problem);
    if (code < 0) {
      return LetterFault.UNREACHABLE;
    } else if (OF_SIGNING_IN.contains(code)) {
      return LetterFault.SIGN_IN;
    }
    return code >= PERMANENT ? LetterFault.REFUSED : LetterFault.BUSY;
  }

  /** What the mail server answered to the recipient, or else to the letter; -1 if nothing. */
  private static int replyCode(MessagingException problem) {
    return find(problem, SMTPAddressFailedException.class)
        .map(SMTPAddressFailedException::getReturnCode)
        .or(
            () ->
                find(problem, SMTPSendFailedException.class)
                    .map(SMTPSendFailedException::getReturnCode))
        .orElse(-1);
  }

  private static String reply(MessagingException problem) {
    String said =
        find(problem, SMTPAddressFailedException.class)
            .<MessagingException>map(Function.identity())
            .orElse(problem)
            .getMessage();
    return ADDRESS
        .matcher(EncodedWords.oneLine(String.valueOf(said)))
        .replaceAll(address -> Matcher.quoteReplacement(MailAddress.masked(address.group())));
  }

  private static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> type) {
    @Nullable Throwable current = problem;
    for (int depth = 0; current != null && depth < DEEPEST; depth++) {
      if (type.isInstance(current)) {
        return Optional.of(type.cast(current));
      }
      current = current.getCause();
    }
    return Optional.empty();
  }
}

package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.folkmoot.councils.CouncilData;

/** Lets tests in the server do what the jobs of notices do, at any time of the day. */
@ApplicationScoped
public class NoticeProbe {

  @Inject private MailSteps mail;
  @Inject private FollowerSteps followers;
  @Inject private PhaseNews phases;
  @Inject private NoticeRepository notices;
  @Inject private ChoiceRepository choices;
  @Inject private UnsubscribeTokens tokens;
  @Inject private OldNotices old;
  @Inject private CouncilData council;

  /** Writes the letters of the morning before a moment. */
  public void morning(Instant now, ZoneId zone) {
    for (long telling : phases.prepare(now)) {
      tellAll(telling);
    }
    while (mail.postPart(MailRound.ofMorning(now, zone), () -> {})) {
      // the next part
    }
  }

  /**
   * Goes on with the letters of a morning as one of several nodes: before each part it waits for
   * the row that all of them lock, as a job does for its own.
   *
   * @param most how many parts at most, after which this node dies
   */
  public void morningAsNode(Instant now, ZoneId zone, int most) {
    int parts = 0;
    while (parts < most && mail.postPart(MailRound.ofMorning(now, zone), this::await)) {
      parts++;
    }
  }

  private void await() {
    long first =
        council.rows().createQuery("select min(f.id) from Follow f", Long.class).getSingleResult();
    council
        .rows()
        .createQuery("update Follow f set f.since = f.since where f.id = :first")
        .setParameter("first", first)
        .executeUpdate();
  }

  /** Tells all followers; gives the number of parts. */
  public int tellAll(long telling) {
    int parts = 1;
    while (followers.tellPart(telling, () -> {})) {
      parts++;
    }
    return parts;
  }

  /** Prepares the answer to a proposal for its followers, without a job. */
  @Transactional
  public long prepareAnswer(long proposal, String change, Instant now) {
    News news = News.of("answer", change, proposal, NoticePlace.key("proposal", proposal));
    Telling telling = new Telling(news, "proposal", proposal, true, now);
    notices.add(telling);
    return telling.id();
  }

  /** Writes the letters that go at once. */
  public void atOnce() {
    while (mail.postPart(MailRound.atOnce(), () -> {})) {
      // the next part
    }
  }

  /** The token by which somebody stops e-mails about a topic, or about {@code all}. */
  @Transactional
  public String token(long account, String topic) {
    return tokens.token(
        Objects.requireNonNull(tokens.codesOf(List.of(account)).get(account)), topic);
  }

  /** A token of a code that nobody has, rightly signed. */
  @Transactional
  public String strayToken() {
    return tokens.token("A".repeat(22), UnsubscribeTokens.ALL);
  }

  /** How many rows there are of somebody. */
  @Transactional
  public int countRows(long account) {
    return notices.listOf(account).size()
        + choices.choicesOf(account).size()
        + choices.mutesOf(account).size()
        + choices.codes(List.of(account)).size();
  }

  /** Removes what is too old. */
  @Transactional
  public int removeOld(Instant now) {
    return old.remove(now);
  }
}

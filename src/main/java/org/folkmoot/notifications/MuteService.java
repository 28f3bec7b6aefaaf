package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Visitor;

/** People mute discussions and other people: they are told nothing of them from then on. */
@ApplicationScoped
public class MuteService {

  private static final String PERSON = Mute.person(0).replaceFirst("0$", "");

  private final NotificationService notifications;
  private final ChoiceRepository choices;
  private final AccountService accounts;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  MuteService(
      NotificationService notifications,
      ChoiceRepository choices,
      AccountService accounts,
      Visitor visitor,
      Clock clock) {
    this.notifications = notifications;
    this.choices = choices;
    this.accounts = accounts;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * Mutes the discussion that a notice of the visitor is from.
   *
   * @throws NotFound if it is not theirs, or can be read no more
   */
  @Transactional
  public void muteThread(long notice) {
    mute(happening(notice).thread());
  }

  /**
   * Mutes the person whom a notice of the visitor is about.
   *
   * @throws NotFound if it is not theirs, can be read no more, or is about nobody
   */
  @Transactional
  public void mutePerson(long notice) {
    long actor = happening(notice).actor();
    if (actor == 0) {
      throw new NotFound();
    }
    mute(Mute.person(actor));
  }

  private Happening happening(long notice) {
    return notifications.find(notice).map(NoticeGroup::latest).orElseThrow(NotFound::new);
  }

  private void mute(String key) {
    long account = visitor.requirePerson().id();
    if (choices.mutesOf(account).stream().noneMatch(mute -> mute.muted().equals(key))) {
      choices.add(new Mute(account, key, clock.instant()));
    }
  }

  /** Lets the visitor hear again of what they muted. */
  @Transactional
  public void unmute(String key) {
    choices.unmute(visitor.requirePerson().id(), key);
  }

  /** What the visitor muted, the latest first. */
  @Transactional
  public List<MuteDetails> list() {
    List<String> keys =
        choices.mutesOf(visitor.requirePerson().id()).stream().map(Mute::muted).toList();
    Map<Long, String> names =
        accounts.namesOf(
            keys.stream()
                .filter(key -> key.startsWith(PERSON))
                .map(MuteService::account)
                .collect(Collectors.toSet()));
    return keys.stream()
        .map(
            key ->
                key.startsWith(PERSON)
                    ? new MuteDetails(key, names.getOrDefault(account(key), ""), true)
                    : new MuteDetails(key, "", false))
        .toList();
  }

  private static long account(String key) {
    return Long.parseLong(key.substring(PERSON.length()));
  }
}

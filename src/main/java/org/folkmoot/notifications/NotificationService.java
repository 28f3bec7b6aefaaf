package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Visitor;

/** What somebody is told in the site. */
@ApplicationScoped
public class NotificationService {

  /** The number of unread ones is counted up to this. */
  public static final int MOST_COUNTED = 100;

  private static final int PART_SIZE = 60;

  private final NoticeRepository notices;
  private final Topics topics;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  NotificationService(NoticeRepository notices, Topics topics, Visitor visitor, Clock clock) {
    this.notices = notices;
    this.topics = topics;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** How many the visitor has not read, counted up to 100; none if nobody is signed in. */
  @Transactional
  public int countUnread() {
    return visitor.person().map(person -> notices.countUnread(person.id(), MOST_COUNTED)).orElse(0);
  }

  /**
   * A part of what the visitor was told. What can be read no more is left out, and counts as read.
   *
   * @param after where the part before ended; the beginning if it is no cursor
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public NoticePart list(String after) {
    long account = visitor.requirePerson().id();
    List<Notice> found = notices.listShown(account, NoticeCursor.parse(after), PART_SIZE + 1);
    List<Notice> part = found.subList(0, Math.min(PART_SIZE, found.size()));
    Map<Long, Happening> happenings = topics.read(part);
    notices.read(
        account,
        part.stream()
            .filter(notice -> notice.isUnread() && !happenings.containsKey(notice.id()))
            .map(Notice::id)
            .toList(),
        clock.instant());
    return new NoticePart(
        NoticeGroup.of(part, happenings),
        found.size() > PART_SIZE ? NoticeCursor.after(part.get(PART_SIZE - 1)).text() : "");
  }

  /**
   * What the visitor was told by a notice, if it can still be read.
   *
   * @throws NotFound if it is not theirs
   */
  @Transactional
  public Optional<NoticeGroup> find(long id) {
    Notice notice = own(id);
    List<Notice> one = List.of(notice);
    return NoticeGroup.of(one, topics.read(one)).stream().findFirst();
  }

  /**
   * Notes that the visitor has read a notice, and all of its topic about the same.
   *
   * @throws NotFound if it is not theirs
   */
  @Transactional
  public void read(long id) {
    notices.readAbout(own(id), clock.instant());
  }

  /** Notes that the visitor has read all that there is now. */
  @Transactional
  public void readAll() {
    notices.readAll(visitor.requirePerson().id(), clock.instant());
  }

  private Notice own(long id) {
    return notices.find(visitor.requirePerson().id(), id).orElseThrow(NotFound::new);
  }
}

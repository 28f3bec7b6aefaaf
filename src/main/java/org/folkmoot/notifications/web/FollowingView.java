package org.folkmoot.notifications.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.notifications.FollowDetails;
import org.folkmoot.notifications.FollowService;
import org.folkmoot.notifications.MuteDetails;
import org.folkmoot.notifications.MuteService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.Ticks;
import org.jspecify.annotations.Nullable;

/** What the visitor follows and why, and what they muted. */
@Named
@RequestScoped
public class FollowingView {

  private static final String PAGE = "/account/following";
  private static final String KEY = "[a-z]{1,20}/[0-9]{1,18}";

  private final FollowService follows;
  private final MuteService mutes;
  private final Ticks ticks;
  private final Feedback feedback;
  private @Nullable List<FollowDetails> list;
  private @Nullable List<MuteDetails> muted;

  @Inject
  FollowingView(FollowService follows, MuteService mutes, Ticks ticks, Feedback feedback) {
    this.follows = follows;
    this.mutes = mutes;
    this.ticks = ticks;
    this.feedback = feedback;
  }

  /** What the visitor follows, the latest first. */
  public List<FollowDetails> getList() {
    List<FollowDetails> known = list;
    if (known == null) {
      known = follows.list();
      list = known;
    }
    return known;
  }

  /** What the visitor muted, the latest first. */
  public List<MuteDetails> getMuted() {
    List<MuteDetails> known = muted;
    if (known == null) {
      known = mutes.list();
      muted = known;
    }
    return known;
  }

  /** Key of a row for its box. */
  public String key(FollowDetails row) {
    return row.kind() + "/" + row.id();
  }

  /** Follows no more what is ticked. */
  public void unfollow() {
    List<String> keys = ticked();
    for (String key : keys) {
      int slash = key.indexOf('/');
      follows.unfollow(key.substring(0, slash), Long.parseLong(key.substring(slash + 1)));
    }
    done(keys, "notifications.following.unfollowed");
  }

  /** Lets the visitor hear again of what is ticked. */
  public void unmute() {
    List<String> keys = ticked();
    keys.forEach(mutes::unmute);
    done(keys, "notifications.muted.unmuted");
  }

  private List<String> ticked() {
    return ticks.all().stream().filter(key -> key.matches(KEY)).toList();
  }

  private void done(List<String> keys, String message) {
    if (keys.isEmpty()) {
      feedback.fault(null, "fm.ticks.none");
    } else {
      feedback.done(PAGE, message);
    }
  }
}

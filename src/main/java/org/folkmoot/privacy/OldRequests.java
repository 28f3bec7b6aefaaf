package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.folkmoot.people.RetentionRule;

/** Requests about data are data too: two years after the answer their words are erased. */
@ApplicationScoped
class OldRequests implements RetentionRule {

  private static final int YEARS = 2;

  private final RequestRepository requests;

  @Inject
  OldRequests(RequestRepository requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public int remove(Instant now) {
    Instant limit = now.atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    List<PrivacyRequest> old = requests.listAnsweredBy(limit);
    old.forEach(request -> request.erase(now));
    return old.size();
  }
}

package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/**
 * What this feature holds about a person: in which elections something was signed for them. Ballots
 * belong to nobody here.
 */
@ApplicationScoped
class IssuanceData implements PersonalDataSource {

  private static final int COUNCIL = 0;

  private final ElectionRepository elections;
  private final LogRepository rows;
  private final Pseudonyms pseudonyms;

  @Inject
  IssuanceData(ElectionRepository elections, LogRepository rows, Pseudonyms pseudonyms) {
    this.elections = elections;
    this.rows = rows;
    this.pseudonyms = pseudonyms;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (StoredElection election :
        elections.list(EnumSet.complementOf(EnumSet.of(ElectionState.DRAFT)))) {
      Optional<String> served =
          pseudonyms
              .find(election.id(), person.id())
              .filter(name -> rows.findIssuance(election.id(), COUNCIL, name).isPresent());
      served.ifPresent(
          name -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("election", election.title().main());
            fields.put("pseudonym", name);
            records.add(fields);
          });
    }
    return List.of(new DataSection("vote-issuances", records));
  }
}

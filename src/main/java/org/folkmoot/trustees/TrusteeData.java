package org.folkmoot.trustees;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** What this feature holds about a person: on which boards they sit, and what they were asked. */
@ApplicationScoped
class TrusteeData implements PersonalDataSource {

  private final BoardRepository boards;

  @Inject
  TrusteeData(BoardRepository boards) {
    this.boards = boards;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (BoardSeat seat : boards.listSeatsOf(person.id())) {
      StoredBoard board = boards.find(seat.boardId()).orElseThrow();
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("board", board.title().main());
      fields.put("place", seat.place());
      fields.put("since", seat.seatedAt().toString());
      seat.lostSince().ifPresent(at -> fields.put("lost", at.toString()));
      fields.put(
          "asked",
          boards.listTasks(board).stream()
              .filter(task -> task.place() == seat.place())
              .map(TrusteeData::line)
              .collect(Collectors.joining("; ")));
      records.add(fields);
    }
    return List.of(new DataSection("key-holder-boards", records));
  }

  private static String line(AskedTask task) {
    return task.task().code() + task.doneAt().map(at -> " " + at).orElse("");
  }
}

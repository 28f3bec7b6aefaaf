package org.folkmoot.allocation;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the second section of a file: one project a row. */
final class ProjectsSection {

  private static final int PROJECT_LIMIT = 10_000;

  private final RowCursor rows;
  private final ProblemList problems;
  private final int moneyDecimals;
  private final List<Project> projects = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private List<String> columns = List.of();

  ProjectsSection(RowCursor rows, ProblemList problems, int moneyDecimals) {
    this.moneyDecimals = moneyDecimals;
    this.rows = rows;
    this.problems = problems;
  }

  /** Reads up to the line that opens the votes, which stays unread. */
  void read() {
    if (!rows.advance() || !rows.is("PROJECTS")) {
      problems.add(rows.line(), null, "expected the line PROJECTS after the META section");
      return;
    }
    columns = header(rows, problems, List.of("project_id", "cost"));
    while (!columns.isEmpty() && rows.advance()) {
      if (rows.is("VOTES")) {
        rows.back();
        return;
      }
      if (rows.split()) {
        take();
      }
    }
  }

  /** Reads a header row; empty if it cannot be used, which is reported. */
  static List<String> header(RowCursor rows, ProblemList problems, List<String> required) {
    List<String> columns =
        rows.advance() && rows.split()
            ? rows.texts().stream().map(String::strip).toList()
            : List.of();
    for (String column : required) {
      if (!columns.contains(column)) {
        problems.add(rows.line(), column, "expected a header with this column");
        return List.of();
      }
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      problems.add(rows.line(), null, "expected each column of the header once");
      return List.of();
    }
    return columns;
  }

  private void take() {
    if (rows.count != columns.size()) {
      problems.add(
          rows.line(), null, "expected " + columns.size() + " fields, found " + rows.count);
      return;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int field = 0; field < rows.count; field++) {
      fields.put(columns.get(field), rows.text(field));
    }
    String id = Blanks.strip(fields.getOrDefault("project_id", ""));
    String cost = fields.getOrDefault("cost", "");
    Optional<BigDecimal> amount = DecimalText.findSum(cost, moneyDecimals);
    if (id.isEmpty() || id.indexOf(',') >= 0) {
      problems.add(rows.line(), "project_id", "expected an id without commas");
    } else if (!ids.add(id)) {
      problems.add(rows.line(), "project_id", "expected each id once, found again " + shown(id));
    } else if (amount.isEmpty()) {
      problems.add(rows.line(), "cost", DecimalText.wrongSum(cost, moneyDecimals));
    } else if (projects.size() == PROJECT_LIMIT) {
      problems.add(rows.line(), null, "expected at most " + PROJECT_LIMIT + " projects");
    } else {
      projects.add(new Project(id, amount.get(), fields));
    }
  }

  private static String shown(String value) {
    return ProblemList.shown(value);
  }

  List<String> columns() {
    return columns;
  }

  List<Project> projects() {
    return projects;
  }

  /** The ids by their bytes, numbered in the order of the file. */
  IdTable idTable() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int[] ends = new int[projects.size()];
    for (int i = 0; i < ends.length; i++) {
      bytes.writeBytes(projects.get(i).id().getBytes(StandardCharsets.UTF_8));
      ends[i] = bytes.size();
    }
    IdTable table = new IdTable(bytes.toByteArray(), ends.length);
    for (int i = 0; i < ends.length; i++) {
      table.add(i == 0 ? 0 : ends[i - 1], ends[i]);
    }
    return table;
  }
}

package org.folkmoot.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.pages.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of ideas as spreadsheets write them. */
class IdeaFileTest {

  private static final IdeaFile.Known KNOWN =
      new IdeaFile.Known(
          Map.of("crossings", "crossings", "croesfannau", "crossings"),
          Map.of("old town", 7L),
          Currency.getInstance("GBP"),
          List.of(Locale.UK, Locale.forLanguageTag("cy")));

  @Test
  void readsWhatExcelWrites() throws IOException {
    IdeaFile file =
        read(
            """
            Title;Text;Category;Ward;Place;Cost;On behalf of\r
            "A ""safe"" way";"First line\r
            second; line";Croesfannau;OLD TOWN;Mill Road;1,200;Siân\r
            ;;;;;;\r
            A tree;For shade.;;;;;\r
            """,
            Charset.forName("windows-1252"));

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows()).hasSize(2);
    IdeaFile.Row first = file.rows().get(0);
    assertThat(first.form().title().main()).isEqualTo("A \"safe\" way");
    assertThat(first.form().body().main()).isEqualTo("First line\nsecond; line");
    assertThat(first.form().category()).isEqualTo("crossings");
    assertThat(first.form().ward()).contains(7L);
    assertThat(first.form().cost().orElseThrow().minorUnits()).isEqualTo(120_000);
    assertThat(first.onBehalf()).isEqualTo("Siân");
    assertThat(file.rows().get(1).onBehalf()).isEmpty();
  }

  @Test
  void takesUnicodeWithAMarkAndWelshColumns() throws IOException {
    IdeaFile file = read("\ufeffteitl,testun\nŵyn,日本\n", StandardCharsets.UTF_8);

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows().get(0).form().title().main()).isEqualTo("ŵyn");
  }

  @Test
  void tellsAllThatIsWrongAtOnceWithItsLine() throws IOException {
    IdeaFile file =
        read(
            "title,text,category,ward,cost\n"
                + ",\"no\ntitle\",,,\n"
                + "No text,,,,\n"
                + "A,b,Nothing,Nowhere,lots\n"
                + "Good,one,,,\n"
                + "Good,one,,,\n"
                + "x".repeat(121)
                + ",y,,,\n",
            StandardCharsets.UTF_8);

    assertThat(file.rows()).isEmpty();
    assertThat(file.problems())
        .extracting(problem -> problem.line() + " " + problem.kind())
        .containsExactly(
            "2 titleMissing",
            "4 textMissing",
            "5 category",
            "5 ward",
            "5 cost",
            "7 twice",
            "8 titleLong");
  }

  @ParameterizedTest
  @CsvSource({
    "'', file.NO_ROWS",
    "'title,text\n', file.NO_ROWS",
    "'title,words\na,b\n', column",
    "'title,text,title\na,b,c\n', columnTwice",
    "'PK\u0003\u0004', file.WORKBOOK",
    "'title,text\n\"a,b\n', file.QUOTES"
  })
  void refusesAFileThatIsNoTableOfIdeas(String content, String problem) throws IOException {
    assertThat(read(content, StandardCharsets.UTF_8).problems())
        .extracting(IdeaFileProblem::kind)
        .contains(problem);
  }

  @Test
  void readsObjectsAsTheyAreGivenOut() throws IOException {
    IdeaFile file =
        read(
            """
            {"process": "x", "proposals": [
              {"reference": "P1", "title": "=1+1 \\"日本\\"", "text": "a\\n-b", "language": "cy",
               "category": "crossings", "ward": "Old Town", "cost": 1200.50, "state": "open",
               "supports": 3, "onPaper": false},
              {"title": "A tree", "text": "For shade.", "cost": null, "onBehalfOf": "Siân"}]}
            """,
            StandardCharsets.UTF_8);

    assertThat(file.problems()).isEmpty();
    IdeaFile.Row first = file.rows().get(0);
    assertThat(first.form().title().byLanguage()).containsExactly(Map.entry("cy", "=1+1 \"日本\""));
    assertThat(first.form().body().main()).isEqualTo("a\n-b");
    assertThat(first.form().cost().orElseThrow().minorUnits()).isEqualTo(120_050);
    assertThat(file.rows().get(1).onBehalf()).isEqualTo("Siân");
  }

  @Test
  void tellsWhatIsWrongInObjectsWithTheirNumber() throws IOException {
    IdeaFile file =
        read(
            """
            [{"title": "A", "text": ["b"]}, 7, {"title": "A", "text": "b", "language": "xx"},
             {"title": "A", "text": "b", "state": "withdrawn", "cost": 1e999999999}]
            """,
            StandardCharsets.UTF_8);

    assertThat(file.rows()).isEmpty();
    assertThat(file.problems()).allMatch(problem -> problem.place().object());
    assertThat(file.problems())
        .extracting(problem -> problem.line() + " " + problem.kind())
        .containsExactly(
            "1 json.type",
            "1 textMissing",
            "2 json.object",
            "3 language",
            "4 cost",
            "4 state",
            "4 twiceObject");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 0 json.list",
    "'[]', 0 file.NO_ROWS",
    "'{\"proposals\": 3}', 0 json.list",
    "'[{\"title\": \"a\",\n]', 2 json.broken"
  })
  void refusesJsonThatIsNoListOfIdeas(String content, String problem) throws IOException {
    assertThat(read(content, StandardCharsets.UTF_8).problems())
        .extracting(one -> one.line() + " " + one.kind())
        .containsExactly(problem);
  }

  @Test
  void takesBackWhatKeepsSpreadsheetsFromComputing() throws IOException {
    StringBuilder table = new StringBuilder();
    Csv csv = Csv.begin(table);
    csv.row("title", "text");
    List<List<String>> ideas =
        List.of(
            List.of("=1+1", "-a\n+b;@c"),
            List.of("@\"الاسم\"", "שלום, \"日本\"\nSiân’s 'own'"),
            List.of("'quoted'", "plain"));
    ideas.forEach(csv::row);

    IdeaFile file = read(table.toString(), StandardCharsets.UTF_8);

    assertThat(file.problems()).isEmpty();
    assertThat(file.rows())
        .extracting(row -> List.of(row.form().title().main(), row.form().body().main()))
        .isEqualTo(ideas);
  }

  @Test
  void endsAtTheLimits() throws IOException {
    assertThat(read("title,text\n" + "a,b,\n".repeat(300), StandardCharsets.UTF_8).problems())
        .hasSizeBetween(200, 210);
    StringBuilder many = new StringBuilder("title,text\n");
    for (int i = 0; i <= IdeaFile.MOST_ROWS; i++) {
      many.append(i).append(",b\n");
    }
    assertThat(read(many.toString(), StandardCharsets.UTF_8).problems())
        .extracting(IdeaFileProblem::kind)
        .containsExactly("file.TOO_MANY_ROWS");
  }

  @Test
  void aProblemSurvivesItsLine() {
    IdeaFileProblem problem =
        IdeaFileProblem.of(IdeaFileProblem.Place.object(3), "cost", "lots\tof\nmoney");

    assertThat(IdeaFileProblem.ofLine(problem.toLine())).isEqualTo(problem);
  }

  private static IdeaFile read(String content, Charset charset) throws IOException {
    IdeaFile file = new IdeaFile(KNOWN);
    byte[] bytes = content.getBytes(charset);
    file.read(() -> new ByteArrayInputStream(bytes));
    return file;
  }
}

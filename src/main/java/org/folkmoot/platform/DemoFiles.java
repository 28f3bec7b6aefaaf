package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.FileService;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.LocalizedText;

/**
 * The pictures and documents of the demo, added by a facilitator as in a council that takes ideas
 * on paper, too. Called in a council and without a transaction, as pictures are drawn without one.
 */
@ApplicationScoped
class DemoFiles {

  private record Drawn(DemoDrawing drawing, String title, String english, String welsh) {}

  private static final String PROCESS = "safer-streets";
  static final String IDEA = "proposal";

  /** By the titles of the ideas. */
  private static final List<Drawn> PICTURES =
      List.of(
          new Drawn(
              DemoDrawing.CROSSING,
              "A safe way across Mill Road",
              "Two people wait at the edge of Mill Road. The white stripes are drawn in as they could"
                  + " be.",
              "Mae dau berson yn aros wrth ymyl Mill Road. Mae’r streipiau gwyn wedi’u tynnu fel y"
                  + " gallent fod."),
          new Drawn(
              DemoDrawing.BUS_STOP,
              "A safe way across Mill Road",
              "The bus stop opposite the bakery, with a shelter and a bench.",
              "Yr arhosfan bysiau gyferbyn â’r becws, gyda lloches a mainc."),
          new Drawn(
              DemoDrawing.SCHOOL,
              "20 miles an hour around every school",
              "A school beside a wide road, with a round sign in front of it.",
              "Ysgol wrth ymyl ffordd lydan, gydag arwydd crwn o’i blaen."),
          new Drawn(
              DemoDrawing.TREES,
              "20 miles an hour around every school",
              "Five trees in a row between the pavement and the road.",
              "Pum coeden mewn rhes rhwng y palmant a’r ffordd."),
          new Drawn(
              DemoDrawing.CANAL,
              "Meinciau ar hyd llwybr y gamlas",
              "A bench on the path along the canal, between two trees.",
              "Mainc ar y llwybr ar hyd y gamlas, rhwng dwy goeden."),
          new Drawn(
              DemoDrawing.PLAYGROUND,
              "Meinciau ar hyd llwybr y gamlas",
              "Two swings near the path, and nowhere to sit beside them.",
              "Dwy siglen ger y llwybr, heb unman i eistedd wrth eu hymyl."),
          new Drawn(
              DemoDrawing.SQUARE,
              "Longer green light at Castle Square",
              "Somebody waits at the lights on Castle Square, which are green.",
              "Mae rhywun yn aros wrth y goleuadau ar Castle Square, sy’n wyrdd."),
          new Drawn(
              DemoDrawing.STATION,
              "A cable car over the station",
              "The station, with a yellow cabin drawn in above its roof.",
              "Yr orsaf, gyda chaban melyn wedi’i dynnu uwchben ei tho."),
          new Drawn(
              DemoDrawing.SUBWAY,
              "Lights in the subway at Quayside",
              "The dark subway. One of two lamps works.",
              "Yr isffordd dywyll. Mae un o ddwy lamp yn gweithio."),
          new Drawn(
              DemoDrawing.LAMPS,
              "Lights in the subway at Quayside",
              "Four street lamps at night. The third is broken.",
              "Pedair lamp stryd yn y nos. Mae’r drydedd wedi torri."),
          new Drawn(
              DemoDrawing.BICYCLES,
              "A cable car over the station",
              "Three bicycles in front of a house near the station.",
              "Tri beic o flaen tŷ ger yr orsaf."));

  private final AccountService accounts;
  private final ProcessService processes;
  private final ProposalReader proposals;
  private final FileService files;
  private final FileReader reader;
  private final Visitor visitor;

  @Inject
  DemoFiles(
      AccountService accounts,
      ProcessService processes,
      ProposalReader proposals,
      FileService files,
      FileReader reader,
      Visitor visitor) {
    this.accounts = accounts;
    this.processes = processes;
    this.proposals = proposals;
    this.files = files;
    this.reader = reader;
    this.visitor = visitor;
  }

  /**
   * Adds them, unless the process has its picture, which comes last.
   *
   * @param all whether each idea gets all that are drawn for it; else the process alone has one
   */
  void prepare(boolean all) {
    Person facilitator = accounts.findPerson("facilitator@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(facilitator, 0, false, false, true)));
    ProcessDetails process = processes.find(PROCESS).orElseThrow();
    if (!reader.list("process", process.id()).isEmpty()) {
      return;
    }
    if (all) {
      for (ProposalDetails idea :
          proposals.list(process, ProposalFilter.ALL, PageRequest.of(0, 50)).rows()) {
        addTo(idea);
      }
    }
    add(
        "process",
        PROCESS,
        DemoDrawing.TOWN,
        DemoCouncil.inBoth(
            "Houses of different colours in a row by the river.",
            "Tai o wahanol liwiau mewn rhes wrth yr afon."));
  }

  private void addTo(ProposalDetails idea) {
    String reference = idea.reference();
    boolean isBare = reader.list(IDEA, idea.id()).isEmpty();
    PICTURES.stream()
        .filter(one -> isBare && one.title().equals(idea.title().main()))
        .forEach(
            one ->
                add(
                    IDEA,
                    reference,
                    one.drawing(),
                    DemoCouncil.inBoth(one.english(), one.welsh())));
    if (isBare && idea.title().main().equals(PICTURES.get(0).title())) {
      document(
          reference,
          "mill-road-count.pdf",
          DemoCouncil.inBoth(
              "Who crosses Mill Road, counted", "Pwy sy’n croesi Mill Road, wedi’i gyfrif"),
          "Mill Road by the bakery, Monday to Friday, 8 to 9: 338, 351, 329, 344, 340 people.");
      document(
          reference,
          "mill-road-minutes.pdf",
          DemoCouncil.inBoth("Minutes of the parents’ evening", "Cofnodion y noson rieni"),
          "Parents of both schools would like a raised crossing with lights.");
    }
  }

  /** Adds a picture of a story, in the name of the visitor. */
  void add(String kind, String reference, DemoStory.Drawn picture) {
    add(kind, reference, picture.drawing(), picture.words());
  }

  private void add(String kind, String reference, DemoDrawing drawing, LocalizedText words) {
    files.addPicture(
        kind,
        reference,
        drawing.name().toLowerCase(Locale.ROOT) + ".jpg",
        new ByteArrayInputStream(drawing.jpeg()),
        words);
  }

  /** Adds a document of one line to an idea, in the name of the visitor. */
  void document(String reference, String name, LocalizedText words, String line) {
    files.addDocument(IDEA, reference, name, new ByteArrayInputStream(pdf(line)), words);
  }

  /** One page with one line: small enough to be written by hand. */
  private static byte[] pdf(String line) {
    String words = "BT /F1 14 Tf 56 760 Td (" + line + ") Tj ET";
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 660 842]/Contents 4 0 R"
                + "/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + words.length() + ">>stream\n" + words + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
    }
    int start = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
    file.append("trailer<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\nstartxref\n");
    file.append(start).append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.US_ASCII);
  }
}

package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.MarkService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;

/** What people say about the ideas of the demo, and with what they disagree. */
@ApplicationScoped
class DemoComments {

  /**
   * A comment.
   *
   * @param idea number of the idea, from 0; this year's process if negative
   * @param answers number of the comment that it answers; negative if it begins a thread
   * @param author who wrote it, as in their address
   * @param helpful who finds it helpful
   */
  private record Said(
      int idea, int answers, String author, Stance stance, String text, List<String> helpful) {}

  private static final String CARYS = "carys";
  private static final String IMRAN = "imran";
  private static final String DEWI = "dewi";
  private static final String COUNCIL = "facilitator";
  private static final int NOTHING = -1;
  private static final int THIS_YEAR = -1;

  /** The idea that is written in Welsh: every council of the demo has what is said about it. */
  private static final int WELSH_IDEA = 2;

  private static final List<Said> ALL =
      List.of(
          begins(
              0,
              IMRAN,
              Stance.FOR,
              "My son was nearly hit there in March. Please have the hedge by number 40 cut back as"
                  + " well: drivers cannot see a child behind it.",
              CARYS,
              DEWI),
          answers(
              0,
              COUNCIL,
              "Thank you. The hedge is on private land. We have written to the owner and will say"
                  + " here when it is cut.",
              IMRAN,
              CARYS,
              DEWI),
          answers(1, IMRAN, "That was quick. Thank you."),
          begins(
              0,
              DEWI,
              Stance.AGAINST,
              "Cars already stand back to the roundabout at half past eight. Lights will make that"
                  + " worse, and the bus will be late.\n\nWhy not somebody with a stop sign, for one"
                  + " hour a day?"),
          answers(
              3,
              CARYS,
              "A stop sign helps for one hour. People in wheelchairs cross all day.",
              IMRAN),
          answers(4, DEWI, "True. Then a zebra crossing, without lights?", CARYS),
          answers(
              5,
              IMRAN,
              "A zebra would do for me if it is raised. Then cars slow down by themselves.",
              CARYS,
              DEWI),
          answers(6, DEWI, "I could live with that."),
          begins(
              0,
              CARYS,
              Stance.NEUTRAL,
              "Does anybody know how many children of the second school come this way? I only"
                  + " counted at the bakery."),
          answers(8, IMRAN, "The school says about 120, most of them along Mill Road.", CARYS),
          begins(
              1,
              CARYS,
              Stance.FOR,
              "Yes, please. Where it is 20 already, people let their children walk again.",
              DEWI),
          begins(
              1,
              DEWI,
              Stance.AGAINST,
              "Nobody keeps to it where nobody checks. I would buy speed cameras first."),
          answers(11, CARYS, "Paint and signs cost little. Why not both?"),
          answers(
              11,
              IMRAN,
              "By the library cars went from 34 to 25 miles an hour, and there is no camera.",
              CARYS,
              DEWI),
          answers(13, DEWI, "Then I take half of it back.", IMRAN),
          answers(
              11,
              COUNCIL,
              "The police check speed, not the council. We have asked them to come to the first two"
                  + " schools."),
          begins(
              WELSH_IDEA,
              CARYS,
              Stance.FOR,
              "Syniad da iawn. Mae fy mam yn cerdded yno bob bore ac yn eistedd ar y wal.",
              DEWI,
              IMRAN),
          answers(16, DEWI, "Diolch, Carys. Ble byddai mainc orau iddi hi?"),
          answers(17, CARYS, "Wrth y bont, os oes lle. Mae cysgod yno yn yr haf.", DEWI),
          begins(
              WELSH_IDEA,
              IMRAN,
              Stance.NEUTRAL,
              "A fydd lle i gadair olwyn wrth ochr pob mainc?",
              CARYS),
          begins(3, IMRAN, Stance.FOR, "My mother does not cross there any more.", CARYS),
          begins(
              3,
              DEWI,
              Stance.NEUTRAL,
              "Would the bus have to wait longer? I am not against it, I would only like to know."),
          begins(
              4,
              CARYS,
              Stance.AGAINST,
              "Nine million for ten minutes? A ramp helps more people, and it comes next year.",
              DEWI),
          answers(22, IMRAN, "I know that it is a dream. A town needs one now and then.", CARYS),
          begins(4, DEWI, Stance.FOR, "I would ride it every day."),
          answers(24, CARYS, "And who pays while it stands still in the wind?"),
          begins(5, CARYS, Stance.FOR, "In October two lamps worked. Now it is one.", IMRAN),
          begins(
              THIS_YEAR,
              DEWI,
              Stance.NEUTRAL,
              "Can the swimming pool be one of the projects again?",
              IMRAN),
          answers(27, COUNCIL, "Yes. Last year’s projects can ask again.", DEWI));

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final CommentService comments;
  private final MarkService marks;
  private final Visitor visitor;

  @Inject
  DemoComments(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      CommentService comments,
      MarkService marks,
      Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.comments = comments;
    this.marks = marks;
    this.visitor = visitor;
  }

  /**
   * Writes the comments as their authors would, in the transaction of the caller.
   *
   * @param ideas references of the ideas of the demo, in their order
   */
  void write(List<String> ideas) {
    boolean isMain = currentCouncil.get().slug().equals(Demo.SLUGS.get(0));
    List<Long> written = new ArrayList<>();
    for (Said said : ALL) {
      boolean isSaid = isMain || ideaOf(said) == WELSH_IDEA;
      written.add(isSaid ? write(said, ideas, written) : 0L);
    }
  }

  private static int ideaOf(Said said) {
    return said.answers() < 0 ? said.idea() : ideaOf(ALL.get(said.answers()));
  }

  private long write(Said said, List<String> ideas, List<Long> written) {
    enter(said.author());
    long id;
    if (said.answers() >= 0) {
      id = comments.reply(written.get(said.answers()), said.text());
    } else if (said.idea() >= 0) {
      id = comments.write("proposal", ideas.get(said.idea()), said.stance(), said.text());
    } else {
      id = comments.write("process", "city-budget-2026", said.stance(), said.text());
    }
    for (String person : said.helpful()) {
      enter(person);
      marks.mark(id);
    }
    return id;
  }

  private void enter(String name) {
    Person person = accounts.findPerson(name + "@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }

  private static Said begins(
      int idea, String author, Stance stance, String text, String... helpful) {
    return new Said(idea, NOTHING, author, stance, text, List.of(helpful));
  }

  private static Said answers(int comment, String author, String text, String... helpful) {
    return new Said(NOTHING, comment, author, Stance.NEUTRAL, text, List.of(helpful));
  }
}

package org.folkmoot.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.folkmoot.allocation.PabulibTables;

/**
 * The invented budget round of the demo: projects in six wards, and ballots drawn from a seed.
 * Every start of every demo makes the same ballots. Residents mostly approve what stands in their
 * own ward, and more so what is popular.
 */
final class DemoRound {

  private static final long BUDGET = 600_000;
  private static final int VOTERS = 4_812;
  private static final List<String> WARDS =
      List.of("Old Town", "Riverside", "Northgate", "Hillcrest", "Eastfield", "Quayside");

  /** Share of the residents of each ward, in percent. */
  private static final int[] PEOPLE = {20, 18, 17, 14, 19, 12};

  private static final int YOUNGEST = 16;
  private static final int AGES = 70;

  /** Share of ballots on paper, in percent. */
  private static final int ON_PAPER = 17;

  private record Idea(
      String name,
      String what,
      String welshName,
      String welshWhat,
      long cost,
      int ward,
      String category,
      int popularity) {}

  private static final int EVERYWHERE = -1;

  private static final List<Idea> IDEAS =
      List.of(
          new Idea(
              "Safe crossing on Mill Road",
              "A zebra crossing with lights between the two schools.",
              "Croesfan ddiogel ar Heol y Felin",
              "Croesfan sebra â goleuadau rhwng y ddwy ysgol.",
              48_000,
              0,
              "Streets",
              62),
          new Idea(
              "Toilets everyone can use in Castle Park",
              "Two step-free cabins, open from seven to ten.",
              "Toiledau y gall pawb eu defnyddio ym Mharc y Castell",
              "Dau gaban heb risiau, ar agor o saith tan ddeg.",
              118_000,
              0,
              "Parks",
              44),
          new Idea(
              "Rain gardens on Station Street",
              "Planted beds that take up the water when the drains cannot.",
              "Gerddi glaw ar Stryd yr Orsaf",
              "Gwelyau planhigion sy’n amsugno’r dŵr pan na all y draeniau.",
              95_000,
              0,
              "Climate",
              24),
          new Idea(
              "Lights on the canal path",
              "Low lights for 1.4 kilometres, off when nobody passes.",
              "Goleuadau ar lwybr y gamlas",
              "Goleuadau isel am 1.4 cilometr, wedi’u diffodd pan nad oes neb yn mynd heibio.",
              86_000,
              1,
              "Streets",
              48),
          new Idea(
              "Repair café and tool library",
              "Rent and tools for two years in the old bakery.",
              "Caffi trwsio a llyfrgell offer",
              "Rhent ac offer am ddwy flynedd yn yr hen bopty.",
              27_500,
              1,
              "Community",
              51),
          new Idea(
              "Rowing steps at the lock",
              "Wide steps into the water for clubs and schools.",
              "Grisiau rhwyfo wrth y loc",
              "Grisiau llydan i’r dŵr ar gyfer clybiau ac ysgolion.",
              64_000,
              1,
              "Sport",
              21),
          new Idea(
              "120 street trees for Northgate",
              "Trees where people wait for the bus in the sun.",
              "120 o goed stryd i Northgate",
              "Coed lle mae pobl yn aros am y bws yn yr haul.",
              62_000,
              2,
              "Climate",
              50),
          new Idea(
              "Community kitchen in Northgate Hall",
              "A kitchen in which forty people can cook together.",
              "Cegin gymunedol yn Neuadd Northgate",
              "Cegin lle gall deugain o bobl goginio gyda’i gilydd.",
              54_000,
              2,
              "Community",
              27),
          new Idea(
              "Step-free entrance for Hillcrest Library",
              "A ramp and a door that opens by itself.",
              "Mynedfa heb risiau i Lyfrgell Hillcrest",
              "Ramp a drws sy’n agor ar ei ben ei hun.",
              74_000,
              3,
              "Access",
              38),
          new Idea(
              "Quiet garden behind the clinic",
              "Benches, shade and herbs for patients and neighbours.",
              "Gardd dawel y tu ôl i’r clinig",
              "Meinciau, cysgod a pherlysiau i gleifion a chymdogion.",
              33_000,
              3,
              "Parks",
              29),
          new Idea(
              "Covered sports court",
              "A roof and lights over the court in Field Lane.",
              "Cwrt chwaraeon dan do",
              "To a goleuadau dros y cwrt yn Lôn y Maes.",
              160_000,
              4,
              "Sport",
              41),
          new Idea(
              "Youth workshop in the old tram depot",
              "Wood, metal, sound and film, run by a youth council.",
              "Gweithdy ieuenctid yn yr hen ddepo tramiau",
              "Pren, metel, sain a ffilm, dan ofal cyngor ieuenctid.",
              145_000,
              4,
              "Community",
              46),
          new Idea(
              "Splash park at the quay",
              "Water games for hot days, with clean recycled water.",
              "Parc sblasio wrth y cei",
              "Gemau dŵr ar gyfer dyddiau poeth, â dŵr glân wedi’i ailgylchu.",
              210_000,
              5,
              "Parks",
              55),
          new Idea(
              "Mural trail through the arches",
              "Ten murals by local painters and schools.",
              "Llwybr murluniau drwy’r bwâu",
              "Deg murlun gan beintwyr ac ysgolion lleol.",
              24_000,
              5,
              "Culture",
              30),
          new Idea(
              "A bench every 200 metres",
              "Eighty benches along the routes that older people walk.",
              "Mainc bob 200 metr",
              "Wyth deg o feinciau ar hyd y llwybrau y mae pobl hŷn yn eu cerdded.",
              36_000,
              EVERYWHERE,
              "Access",
              36),
          new Idea(
              "Bike parking at five schools",
              "Covered stands for four hundred bikes.",
              "Lle i gadw beiciau mewn pum ysgol",
              "Standiau dan do i bedwar cant o feiciau.",
              42_000,
              EVERYWHERE,
              "Streets",
              30));

  private DemoRound() {}

  static PabulibTables tables() {
    List<List<String>> votes = votes(new SplittableRandom(20_261_124));
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("description", "City budget 2025");
    meta.put("description_cy", "Cyllideb y ddinas 2025");
    meta.put("country", "United Kingdom");
    meta.put("unit", "Folkmoot demo");
    meta.put("instance", "2025");
    meta.put("num_projects", String.valueOf(IDEAS.size()));
    meta.put("num_votes", String.valueOf(votes.size()));
    meta.put("budget", String.valueOf(BUDGET));
    meta.put("currency", "GBP");
    meta.put("vote_type", "approval");
    meta.put("rule", "equalshares/add1");
    meta.put("date_begin", "2025-11-01");
    meta.put("date_end", "2025-11-16");
    return new PabulibTables(
        meta,
        List.of(
            "project_id",
            "cost",
            "category",
            "district",
            "name",
            "description",
            "name_cy",
            "description_cy"),
        projects(),
        List.of("voter_id", "vote", "neighborhood", "age", "voting_method"),
        votes);
  }

  private static List<List<String>> projects() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < IDEAS.size(); i++) {
      Idea idea = IDEAS.get(i);
      rows.add(
          List.of(
              code(i),
              String.valueOf(idea.cost()),
              idea.category(),
              idea.ward() == EVERYWHERE ? "Whole city" : WARDS.get(idea.ward()),
              idea.name(),
              idea.what(),
              idea.welshName(),
              idea.welshWhat()));
    }
    return rows;
  }

  private static List<List<String>> votes(SplittableRandom random) {
    List<List<String>> rows = new ArrayList<>();
    // of its own, so that the marks stay what they were before voters had an age
    SplittableRandom people = new SplittableRandom(20_261_201);
    for (int voter = 1; voter <= VOTERS; voter++) {
      int ward = drawWard(random);
      List<String> approved = new ArrayList<>();
      for (int i = 0; i < IDEAS.size(); i++) {
        if (random.nextInt(100) < chance(IDEAS.get(i), ward)) {
          approved.add(code(i));
        }
      }
      rows.add(
          List.of(
              String.valueOf(voter),
              String.join(",", approved),
              WARDS.get(ward),
              String.valueOf(YOUNGEST + people.nextInt(AGES)),
              people.nextInt(100) < ON_PAPER ? "paper" : "internet"));
    }
    return rows;
  }

  private static int drawWard(SplittableRandom random) {
    int drawn = random.nextInt(100);
    int ward = 0;
    while (drawn >= PEOPLE[ward]) {
      drawn -= PEOPLE[ward];
      ward++;
    }
    return ward;
  }

  /** Chance in percent that somebody of a ward approves an idea. */
  private static int chance(Idea idea, int ward) {
    if (idea.ward() == ward) {
      return Math.min(95, idea.popularity() + 30);
    }
    return idea.ward() == EVERYWHERE ? idea.popularity() : idea.popularity() / 2;
  }

  private static String code(int index) {
    return "P" + (index + 1);
  }
}

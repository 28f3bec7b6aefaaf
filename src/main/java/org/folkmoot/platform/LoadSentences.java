package org.folkmoot.platform;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.folkmoot.texts.LocalizedText;

/** Ideas and comments that look real, from a seed: the same seed gives the same sentences. */
final class LoadSentences {

  private static final Locale WELSH = Locale.forLanguageTag("cy");
  private static final int EACH_WELSH = 5;

  private static final List<String> WISHES =
      List.of(
          "A bench",
          "A safe crossing",
          "More bins",
          "Street lights",
          "A cycle lane",
          "Young trees",
          "A playground",
          "A bus shelter",
          "A drinking fountain",
          "Slower traffic",
          "A ramp",
          "Public toilets",
          "A community garden",
          "Wild flowers",
          "A repair café",
          "A footpath",
          "Charging points",
          "A football pitch",
          "An evening library",
          "A warm room",
          "Table tennis",
          "A notice board",
          "A weekly market",
          "Clean walls",
          "A wider pavement");

  private static final List<String> PLACES =
      List.of(
          "on Mill Road",
          "at Castle Square",
          "by the canal",
          "behind the station",
          "in Quayside",
          "near the school",
          "on Bridge Street",
          "at the old harbour",
          "in Castle Park",
          "on Station Road",
          "at the clinic",
          "by the swimming pool",
          "in Northgate",
          "on Church Lane",
          "at the bus station",
          "in Riverside",
          "on Market Street",
          "under the railway bridge",
          "at Eastfield",
          "on Victoria Terrace",
          "in Old Town",
          "by the weir",
          "at the cemetery gate",
          "on Harbour Hill",
          "beside the allotments");

  private static final List<String> PEOPLE =
      List.of(
          "older people",
          "families with prams",
          "people in wheelchairs",
          "school children",
          "shift workers",
          "visitors",
          "our neighbours",
          "young people",
          "cyclists",
          "dog walkers");

  private static final List<String> REASONS =
      List.of(
          "Every day I see %s there, and nothing is made for them.",
          "It would cost little and would be used by %s all year round.",
          "We asked on the street: eight of ten want it, most of all %s.",
          "At the moment %s go the long way round.",
          "In winter it is dark by four, which keeps %s at home.",
          "The land belongs to the council and stands empty.",
          "Other towns of our size have had this for years.",
          "A neighbour offered to look after it.",
          "It floods twice a year, so the ground has to be drained first.");

  private static final List<String> WELSH_WISHES =
      List.of(
          "Mainc newydd",
          "Croesfan ddiogel",
          "Mwy o finiau",
          "Goleuadau stryd",
          "Lôn feicio",
          "Coed ifanc",
          "Maes chwarae",
          "Cysgodfan bysiau",
          "Gardd gymunedol",
          "Traffig arafach",
          "Toiledau cyhoeddus",
          "Blodau gwyllt",
          "Llwybr cerdded",
          "Marchnad wythnosol");

  private static final List<String> WELSH_PLACES =
      List.of(
          "ar Heol y Felin",
          "yn Sgwâr y Castell",
          "ar lan y gamlas",
          "ger yr orsaf",
          "wrth yr ysgol",
          "ar Stryd y Bont",
          "ym Mharc y Castell",
          "yn yr hen harbwr",
          "ger y llyfrgell",
          "wrth y pwll nofio",
          "ar Lôn yr Eglwys",
          "yng nghanol y dref",
          "dan y bont reilffordd");

  private static final List<String> WELSH_REASONS =
      List.of(
          "Mae pobl hŷn yn cerdded yno bob dydd.",
          "Byddai’n costio ychydig ac yn cael ei ddefnyddio drwy’r flwyddyn.",
          "Nid oes dim byd tebyg yn y rhan hon o’r dref.",
          "Y cyngor biau’r tir, ac mae’n wag.",
          "Mae plant yn gorfod cerdded ar y ffordd.",
          "Mae’n dywyll yno yn y gaeaf.");

  private static final List<String> REPLIES =
      List.of(
          "I pass there twice a day and agree.",
          "Good, but who looks after it in winter?",
          "We had this once, and it was taken away. Why?",
          "My mother would use it every day.",
          "I would rather see the money spent on the school.",
          "Has anybody asked the people who live next to it?",
          "Syniad da iawn!",
          "Pwy fydd yn gofalu amdano?",
          "It works well in the next town.",
          "Please put it where there is shade.");

  private static final List<String> NAMES =
      List.of(
          "Aled", "Bethan", "Carys", "Dewi", "Elin", "Farah", "George", "Hana", "Imran", "Joan",
          "Kemi", "Lowri", "Marek", "Nia", "Owain", "Priya", "Rhys", "Siân", "Tomos", "Zofia");

  private static final List<String> FAMILY_NAMES =
      List.of(
          "Adams",
          "Begum",
          "Cohen",
          "Davies",
          "Evans",
          "Foster",
          "Griffiths",
          "Hughes",
          "Islam",
          "Jones",
          "Kowalski",
          "Lewis",
          "Morgan",
          "Nowak",
          "O’Neill",
          "Price",
          "Roberts",
          "Singh",
          "Thomas",
          "Williams");

  private final Random random;

  LoadSentences(long seed) {
    random = new Random(seed);
  }

  /** An idea in one language. */
  record Idea(LocalizedText title, LocalizedText body, String place) {}

  Idea idea(long number) {
    boolean isWelsh = random.nextInt(EACH_WELSH) == 0;
    Locale language = isWelsh ? WELSH : Locale.UK;
    String place = one(isWelsh ? WELSH_PLACES : PLACES);
    String title = one(isWelsh ? WELSH_WISHES : WISHES) + " " + place;
    StringBuilder body = new StringBuilder();
    int sentences = 2 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      body.append(isWelsh ? one(WELSH_REASONS) : one(REASONS).replace("%s", one(PEOPLE)))
          .append(i == 1 ? "\n\n" : " ");
    }
    body.append(isWelsh ? "Rhif " : "Number ").append(number).append('.');
    return new Idea(
        LocalizedText.of(language, title),
        LocalizedText.of(language, body.toString()),
        place.replaceFirst("^\\S+ ", ""));
  }

  String comment() {
    return one(REPLIES) + " " + one(REPLIES);
  }

  String name() {
    return one(NAMES) + " " + one(FAMILY_NAMES);
  }

  /** A number from 0 to below a limit; most are small. */
  int skewed(int limit, double power) {
    return (int) (Math.pow(random.nextDouble(), power) * limit);
  }

  /** A number from 0 to below a limit. */
  int number(int limit) {
    return random.nextInt(limit);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

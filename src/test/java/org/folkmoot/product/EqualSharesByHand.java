package org.folkmoot.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.Fraction;

/**
 * Equal shares by cost utility and without completion, from a Pabulib file, as the paper tells it:
 * it shares nothing with the engine but exact fractions, not even the reading of the file.
 */
final class EqualSharesByHand {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Fraction> costs = new LinkedHashMap<>();
  private final List<Set<String>> ballots = new ArrayList<>();
  private Fraction budget = Fraction.ZERO;

  private EqualSharesByHand() {}

  /** Reads a file in which no field is quoted and every ballot is an approval. */
  static EqualSharesByHand of(String file) {
    EqualSharesByHand read = new EqualSharesByHand();
    String section = "";
    List<String> columns = List.of();
    for (String line : file.lines().toList()) {
      List<String> fields = List.of(line.split(";", -1));
      if (Set.of("META", "PROJECTS", "VOTES").contains(line)) {
        section = line;
        columns = List.of();
      } else if (columns.isEmpty()) {
        columns = fields;
      } else {
        read.take(section, columns, fields);
      }
    }
    return read;
  }

  private void take(String section, List<String> columns, List<String> fields) {
    switch (section) {
      case "META" -> {
        if (fields.get(0).equals("budget")) {
          budget = money(fields.get(1));
        }
      }
      case "PROJECTS" -> {
        String id = fields.get(columns.indexOf("project_id"));
        names.put(id, fields.get(columns.indexOf("name")));
        costs.put(id, money(fields.get(columns.indexOf("cost"))));
      }
      default -> {
        String vote = fields.get(columns.indexOf("vote"));
        ballots.add(vote.isEmpty() ? Set.of() : Set.of(vote.split(",", -1)));
      }
    }
  }

  private static Fraction money(String text) {
    return Fraction.of(new BigDecimal(text));
  }

  int voters() {
    return ballots.size();
  }

  /** Names of the funded projects, in the order in which they are bought. */
  List<String> funded() {
    Fraction[] money = new Fraction[ballots.size()];
    Arrays.fill(money, budget.dividedBy(ballots.size()));
    List<String> bought = new ArrayList<>();
    for (Optional<String> next = cheapest(money, bought);
        next.isPresent();
        next = cheapest(money, bought)) {
      String id = next.get();
      Fraction most = highestPayment(id, money).orElseThrow();
      for (int voter = 0; voter < money.length; voter++) {
        if (ballots.get(voter).contains(id)) {
          money[voter] = money[voter].minus(most.compareTo(money[voter]) < 0 ? most : money[voter]);
        }
      }
      bought.add(id);
    }
    return bought.stream().map(names::get).toList();
  }

  /** The project that costs its supporters least for what it is worth to them. */
  private Optional<String> cheapest(Fraction[] money, List<String> bought) {
    Map<String, Fraction> prices = new LinkedHashMap<>();
    for (String id : costs.keySet()) {
      if (!bought.contains(id)) {
        highestPayment(id, money).ifPresent(most -> prices.put(id, most.dividedBy(costs.get(id))));
      }
    }
    if (new HashSet<>(prices.values()).size() < prices.size()) {
      throw new IllegalStateException("a tie, which these ballots must not have: " + prices);
    }
    return prices.entrySet().stream()
        .min(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /** What a supporter with enough money pays; empty if all together have too little. */
  private Optional<Fraction> highestPayment(String id, Fraction[] money) {
    List<Fraction> purses = new ArrayList<>();
    for (int voter = 0; voter < money.length; voter++) {
      if (ballots.get(voter).contains(id)) {
        purses.add(money[voter]);
      }
    }
    purses.sort(Comparator.naturalOrder());
    Fraction left = Objects.requireNonNull(costs.get(id));
    for (int i = 0; i < purses.size(); i++) {
      Fraction each = left.dividedBy(purses.size() - i);
      if (purses.get(i).compareTo(each) >= 0) {
        return Optional.of(each);
      }
      left = left.minus(purses.get(i));
    }
    return Optional.empty();
  }
}

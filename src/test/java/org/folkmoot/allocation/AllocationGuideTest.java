package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the worked examples of the guide: each is taken from the page, none is repeated here. */
class AllocationGuideTest {

  private static final Path GUIDE = Path.of("docs", "allocation.md");
  private static final Pattern BLOCK = Pattern.compile("```(pb|run)\\n(.*?)```", Pattern.DOTALL);

  private record Example(String file, String options, String outcome) {}

  @TestFactory
  Stream<DynamicTest> eachWorkedExampleComesOutAsWritten() {
    return examples().stream()
        .map(example -> DynamicTest.dynamicTest(example.options(), () -> run(example)));
  }

  @Test
  void everyRuleHasAWorkedExample() {
    Set<String> shown =
        examples().stream().map(example -> words(example).get(1)).collect(Collectors.toSet());

    assertThat(shown)
        .containsAll(Arrays.stream(Rule.values()).map(AllocationGuideTest::word).toList());
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(guide());
    String file = "";
    while (blocks.find()) {
      if ("pb".equals(blocks.group(1))) {
        file = blocks.group(2);
      } else {
        List<String> lines = blocks.group(2).lines().toList();
        examples.add(new Example(file, lines.get(0), lines.get(1)));
      }
    }
    return examples;
  }

  private static String guide() {
    try {
      return Files.readString(GUIDE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Example example) throws IOException {
    byte[] file = example.file().getBytes(StandardCharsets.UTF_8);
    Election election = new PabulibReader().read(new ByteArrayInputStream(file), "example");

    Outcome outcome = Allocation.of(election).decide(options(words(example)));

    assertThat(String.join(" ", outcome.selected())).isEqualTo(example.outcome());
  }

  private static List<String> words(Example example) {
    return Arrays.asList(example.options().split(" ", -1));
  }

  private static AllocationOptions options(List<String> words) {
    AllocationOptions options = AllocationOptions.defaults();
    for (int i = 0; i < words.size(); i += 2) {
      String value = words.get(i + 1);
      options =
          switch (words.get(i)) {
            case "--rule" -> options.withRule(constant(Rule.values(), value));
            case "--utility" -> options.withUtility(constant(Utility.values(), value));
            case "--completion" -> options.withCompletion(constant(Completion.values(), value));
            case "--tie" -> options.withTieBreak(TieBreak.parse(value, Optional.empty()));
            case "--threshold" -> options.withThreshold(new BigDecimal(value));
            case "--exclusive" ->
                options.withExclusions(
                    List.of(
                        new ExclusiveGroup(
                            Arrays.asList(value.split(",", -1)),
                            ExclusiveGroup.Survivor.FIRST_FUNDED)));
            default -> throw new IllegalArgumentException(words.get(i));
          };
    }
    return options;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(E[] constants, String word) {
    return Arrays.stream(constants)
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow();
  }
}

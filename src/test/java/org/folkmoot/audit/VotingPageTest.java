package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the page about voting do what the page says. */
class VotingPageTest {

  private static final Logger LOG = Logger.getLogger(VotingPageTest.class.getName());
  private static final Path PAGE = Path.of("docs", "voting.md");
  private static final String TOOL = "java -jar target/folkmoot-audit.jar ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyCommandOfThePageSucceeds() throws IOException {
    List<String> commands = new ArrayList<>();

    for (Iterator<String> lines = Files.readAllLines(PAGE).iterator(); lines.hasNext(); ) {
      String line = lines.next();
      if (line.startsWith("cat > ")) {
        writeFile(line, lines);
      } else if (line.startsWith(TOOL)) {
        commands.add(line);
        assertThat(run(line.substring(TOOL.length()))).as(line).isZero();
      }
    }

    assertThat(commands).hasSizeGreaterThanOrEqualTo(25);
    assertThat(folder.resolve("HighStreetVote.bel")).exists();
    assertTheOtherVerifierSaysTheSame();
  }

  private void assertTheOtherVerifierSaysTheSame() throws IOException {
    if (!Files.isExecutable(Path.of("/usr/bin/belenios-tool"))) {
      LOG.warning("SKIPPED: belenios-tool is not installed, so the page's last command is not run");
      return;
    }
    Process process =
        new ProcessBuilder("belenios-tool", "election", "verify", "--dir=" + folder)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.onExit().join().exitValue()).as(output).isZero();
  }

  private int run(String command) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(command); word.find(); ) {
      words.add(inFolder(word.group(1) != null ? word.group(1) : word.group(2)));
    }
    return FolkmootAudit.run(System.out, System.err, words.toArray(String[]::new));
  }

  private String inFolder(String word) {
    if (word.equals("demo")) {
      return folder.toString();
    }
    return word.startsWith("demo/") ? folder.resolve(word.substring(5)).toString() : word;
  }

  private void writeFile(String line, Iterator<String> lines) throws IOException {
    String name = line.substring("cat > ".length(), line.indexOf(" <<"));
    StringBuilder content = new StringBuilder();
    for (String next = lines.next(); !next.equals("END"); next = lines.next()) {
      content.append(next).append('\n');
    }
    Files.writeString(Path.of(inFolder(name)), content);
  }
}

package org.folkmoot.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command line of the server's process: heap and collector as they fit the machine, less memory
 * for each object and a quicker start where the version of Java can do it.
 *
 * @param java what runs it
 * @param files folder of the unpacked server
 * @param temporary folder for what the server writes for a moment
 * @param more options of the operator, which win over ours
 * @param processors how many the machine has
 */
record ServerCommand(JavaHome java, Path files, Path temporary, List<String> more, int processors) {

  /** The first version that has compact object headers and start caches made in one step. */
  private static final int COMPACT = 25;

  /** From so many processors on a collector that works beside the program pays. */
  private static final int MANY_PROCESSORS = 4;

  ServerCommand {
    more = List.copyOf(more);
  }

  /** For this machine and these settings. */
  static ServerCommand of(JavaHome java, Path files, Settings settings) {
    return new ServerCommand(
        java,
        files,
        settings.temporary(),
        settings.javaOptions(),
        Runtime.getRuntime().availableProcessors());
  }

  /** To serve: with the cache of an earlier start, if there is one. */
  List<String> toServe() {
    List<String> words = new ArrayList<>(options());
    if (canCache() && Files.isRegularFile(cache())) {
      words.add("-XX:AOTCache=" + cache());
      words.add("-Xlog:aot*=off,cds*=off");
    }
    return complete(words, "umask 077; exec \"$@\"");
  }

  /** To make the cache: as little noticed as the system allows. */
  List<String> toPrepare(Path output) {
    List<String> words = new ArrayList<>(options());
    words.add("-XX:AOTCacheOutput=" + output);
    words.add("-Xlog:disable");
    List<String> command =
        complete(
            words, "umask 077; command -v nice >/dev/null && exec nice -n 19 \"$@\"; exec \"$@\"");
    command.add("--prepare");
    return command;
  }

  /** Whether this Java makes caches of its starts. */
  boolean canCache() {
    return java.feature() >= COMPACT;
  }

  /** The file of the cache, named after all that it depends on beside the unpacked server. */
  Path cache() {
    List<String> on = new ArrayList<>(options());
    on.add(java.toString());
    return files.resolve(String.format(Locale.ROOT, "start-%08x.aot", on.hashCode()));
  }

  private List<String> options() {
    List<String> words = new ArrayList<>();
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("-XX:MaxRAMPercentage=40");
    words.add("-Xms64m");
    words.add("-XX:MinHeapFreeRatio=20");
    words.add("-XX:MaxHeapFreeRatio=40");
    words.add("-XX:-UsePerfData");
    words.add("--enable-native-access=ALL-UNNAMED");
    if (more.stream().noneMatch(option -> option.matches("-XX:[+]Use\\w*GC"))) {
      words.add(processors < MANY_PROCESSORS ? "-XX:+UseSerialGC" : "-XX:+UseG1GC");
    }
    if (java.feature() >= COMPACT) {
      words.add("-XX:+UseCompactObjectHeaders");
      words.add("--sun-misc-unsafe-memory-access=allow");
    }
    words.addAll(more);
    return words;
  }

  /** Java cannot say which rights new files have; the shell that starts it can. */
  private List<String> complete(List<String> options, String script) {
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      words.addAll(List.of("/bin/sh", "-c", script, "folkmoot"));
    }
    words.add(java.program().toString());
    words.add("-Djava.io.tmpdir=" + temporary);
    words.addAll(options);
    words.add("-jar");
    words.add(files.resolve("server.jar").toString());
    return words;
  }
}

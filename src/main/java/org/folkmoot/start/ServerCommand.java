package org.folkmoot.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

  /** A fifth of the heap for what is new, and what is free given back at once. */
  private static final List<String> SERIAL =
      List.of("-XX:+UseSerialGC", "-XX:NewRatio=4", "-XX:-ShrinkHeapInSteps");

  /**
   * The thorough compiler begins fifteen times as late as by default: most of what is busy while
   * starting is not afterwards. What stays busy comes to it all the same.
   */
  private static final List<String> PATIENT =
      List.of(
          "-XX:Tier4InvocationThreshold=75000",
          "-XX:Tier4MinInvocationThreshold=9000",
          "-XX:Tier4CompileThreshold=225000",
          "-XX:Tier4BackEdgeThreshold=600000");

  /**
   * The services of the server begin one after another. Beside each other they gain no time on two
   * processors, and one start in thirty waited for ever: HK2 lets a thread that looks a service up
   * wait for another one, which waits behind a third that adds one.
   */
  private static final String ONE_BY_ONE = "-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS";

  private static final Pattern CACHE_OPTION =
      Pattern.compile("-Xshare.*|-XX:([+-]?AOT|[+-]?AutoCreateShared|Archive|DumpLoaded|Shared).*");

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

  /** To serve: with the cache of an earlier start, or noting what belongs into one. */
  List<String> toServe() {
    List<String> words = new ArrayList<>();
    if (canCache() && Files.isRegularFile(cache())) {
      words.add("-XX:SharedArchiveFile=" + cache());
    } else if (canCache()) {
      Path list = temporary.resolve("classes-" + ProcessHandle.current().pid());
      words.add("-XX:DumpLoadedClassList=" + list);
      words.add("-D" + StartCache.LIST_PROPERTY + "=" + list);
    }
    words.addAll(options());
    words.add("-jar");
    words.add(server());
    return complete(words, "umask 077; exec \"$@\"");
  }

  /** To make the cache of these classes: as little noticed as the system allows. */
  List<String> toPrepare(Path classes, Path output) {
    List<String> words = new ArrayList<>(options());
    words.add("-Xshare:dump");
    words.add("-XX:+AOTClassLinking");
    words.add("-XX:SharedClassListFile=" + classes);
    words.add("-XX:SharedArchiveFile=" + output);
    words.add("-cp");
    words.add(server());
    return complete(
        words, "umask 077; command -v nice >/dev/null && exec nice -n 19 \"$@\"; exec \"$@\"");
  }

  /** Whether this Java makes such caches, and the operator does not see to them. */
  boolean canCache() {
    return java.feature() >= COMPACT && more.stream().noneMatch(CACHE_OPTION.asMatchPredicate());
  }

  /** The file of the cache, named after all that it depends on beside the unpacked server. */
  Path cache() {
    List<String> on = new ArrayList<>(options());
    on.add(java.number());
    return files.resolve(String.format(Locale.ROOT, "start-%08x.jsa", on.hashCode()));
  }

  private List<String> options() {
    List<String> words = new ArrayList<>();
    words.add("-XX:+ExitOnOutOfMemoryError");
    words.add("-XX:MaxRAMPercentage=40");
    if (more.stream().noneMatch(option -> option.matches("-Xmx.*|-XX:MaxHeapSize=.*"))) {
      // Java refuses a heap that begins larger than it may become
      words.add("-Xms64m");
    }
    words.add("-XX:MinHeapFreeRatio=10");
    words.add("-XX:MaxHeapFreeRatio=20");
    // a start reads classes up to this limit: nothing of them could be collected earlier
    words.add("-XX:MetaspaceSize=160m");
    words.addAll(PATIENT);
    words.add("-XX:-UsePerfData");
    words.add("--enable-native-access=ALL-UNNAMED");
    words.add(ONE_BY_ONE);
    if (more.stream().noneMatch(option -> option.matches("-XX:[+]Use\\w*GC"))) {
      words.addAll(processors < MANY_PROCESSORS ? SERIAL : List.of("-XX:+UseG1GC"));
    }
    if (java.feature() >= COMPACT) {
      words.add("-XX:+UseCompactObjectHeaders");
      words.add("--sun-misc-unsafe-memory-access=allow");
      // what the compiler took while starting goes back to the system
      words.add("-XX:TrimNativeHeapInterval=10000");
    }
    if (canCache()) {
      words.add("-Xlog:aot*=off,cds*=off");
      // pages of the cache stay those of the file, unread until they are needed
      words.add("-XX:+UnlockDiagnosticVMOptions");
      words.add("-XX:ArchiveRelocationMode=0");
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
    return words;
  }

  private String server() {
    return files.resolve("server.jar").toString();
  }
}

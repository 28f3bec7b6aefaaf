package org.folkmoot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table of {@code docs/architecture.md}, as a test. */
class ArchitectureTest {

  /** Package, and the packages of Folkmoot that it may use. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("kernel", List.of()),
          Map.entry("merkle", List.of("kernel")),
          Map.entry("deeds", List.of("kernel", "merkle")),
          Map.entry("ballots", List.of("kernel")),
          Map.entry("allocation", List.of("kernel")),
          Map.entry("audit", List.of("kernel", "merkle", "deeds", "ballots", "allocation")),
          Map.entry("start", List.of("kernel")),
          Map.entry("texts", List.of("kernel")),
          Map.entry("pages", List.of("kernel", "texts")),
          Map.entry("people", List.of("kernel")),
          Map.entry("board", List.of("kernel", "texts", "people")),
          Map.entry("councils", List.of("kernel", "texts", "pages", "people", "board")),
          Map.entry("throttles", List.of("kernel", "councils", "people")),
          Map.entry(
              "jobs",
              List.of("kernel", "texts", "pages", "councils", "people", "board", "journal")),
          Map.entry(
              "mail", List.of("kernel", "texts", "pages", "councils", "people", "board", "jobs")),
          Map.entry(
              "journal",
              List.of("kernel", "merkle", "deeds", "texts", "pages", "councils", "people")),
          Map.entry(
              "accounts",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "councils",
                  "jobs",
                  "people",
                  "board",
                  "throttles",
                  "mail",
                  "journal")),
          Map.entry(
              "residents",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "councils",
                  "jobs",
                  "people",
                  "board",
                  "throttles",
                  "mail",
                  "journal",
                  "accounts")),
          Map.entry(
              "privacy",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "councils",
                  "jobs",
                  "people",
                  "board",
                  "throttles",
                  "mail",
                  "journal",
                  "accounts",
                  "residents")),
          Map.entry(
              "processes",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "councils",
                  "jobs",
                  "people",
                  "board",
                  "journal",
                  "accounts")),
          Map.entry(
              "budgets",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "allocation",
                  "councils",
                  "jobs",
                  "people",
                  "board",
                  "journal",
                  "accounts",
                  "processes")),
          Map.entry(
              "platform",
              List.of(
                  "kernel",
                  "texts",
                  "pages",
                  "allocation",
                  "merkle",
                  "councils",
                  "jobs",
                  "people",
                  "throttles",
                  "mail",
                  "journal",
                  "accounts",
                  "residents",
                  "privacy",
                  "processes",
                  "budgets")));

  /** Packages that must run without a container. */
  private static final List<String> CORE =
      List.of("kernel", "merkle", "deeds", "ballots", "allocation", "audit");

  private static final JavaClasses FOLKMOOT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.folkmoot");

  @TestFactory
  Stream<DynamicTest> eachPackageUsesOnlyWhatItMay() {
    return MAY_USE.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(), () -> usesOnly(row.getKey(), row.getValue())));
  }

  private static void usesOnly(String name, List<String> allowed) {
    List<String> forbidden = new ArrayList<>(MAY_USE.keySet());
    forbidden.remove(name);
    forbidden.removeAll(allowed);
    noClasses()
        .that()
        .resideInAPackage("org.folkmoot." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            forbidden.stream().map(other -> "org.folkmoot." + other + "..").toArray(String[]::new))
        .allowEmptyShould(true)
        .check(FOLKMOOT);
  }

  @Test
  void everyPackageStandsInTheTable() {
    classes()
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream()
                .map(name -> "org.folkmoot." + name + "..")
                .toArray(String[]::new))
        .check(FOLKMOOT);
  }

  @Test
  void noCycles() {
    slices().matching("org.folkmoot.(*)..").should().beFreeOfCycles().check(FOLKMOOT);
  }

  @Test
  void arithmeticAndCountingKnowNothingOfElections() {
    noClasses()
        .that()
        .resideInAnyPackage("org.folkmoot.ballots.groups", "org.folkmoot.ballots.counting")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.folkmoot.ballots")
        .check(FOLKMOOT);
    noClasses()
        .that()
        .resideInAPackage("org.folkmoot.ballots.groups")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.folkmoot.ballots.counting")
        .check(FOLKMOOT);
    noClasses()
        .that()
        .resideInAPackage("org.folkmoot.ballots.counting")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.folkmoot.ballots.groups")
        .check(FOLKMOOT);
  }

  @Test
  void theCoreRunsWithoutAContainer() {
    noClasses()
        .that()
        .resideInAnyPackage(
            CORE.stream().map(name -> "org.folkmoot." + name + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.primefaces..", "org.eclipse..")
        .check(FOLKMOOT);
  }

  @Test
  void chanceInTheCoreIsSecure() {
    noClasses()
        .that()
        .resideInAnyPackage("org.folkmoot.ballots..", "org.folkmoot.merkle..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .as("CRY-10: ballot cryptography draws from SecureRandom only")
        .allowEmptyShould(true)
        .check(FOLKMOOT);
  }

  /** Packages in which every deed that is logged says whether it needs a fresh confirmation. */
  private static final List<String> CONFIRMED =
      List.of(
          "accounts", //
          "jobs",
          "privacy",
          "processes",
          "residents");

  /** AU-16: whoever writes in the log decides; nobody can forget to ask. */
  @Test
  void everyLoggedDeedSaysWhetherItNeedsAFreshConfirmation() {
    List<String> undecided =
        FOLKMOOT.stream()
            .filter(type -> CONFIRMED.contains(roomOf(type.getPackageName())))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> !isDecided(method))
            .filter(method -> leadsToTheLog(method, new HashSet<>()))
            .map(JavaMethod::getFullName)
            .sorted()
            .toList();

    assertThat(undecided).as("without @NeedsFreshConfirmation or @NeedsNoConfirmation").isEmpty();
  }

  private static String roomOf(String packageName) {
    String[] parts = packageName.split("\\.", -1);
    return parts.length > 2 ? parts[2] : "";
  }

  private static boolean isDecided(JavaMethod method) {
    return method.isAnnotatedWith(NeedsFreshConfirmation.class)
        || method.isAnnotatedWith(NeedsNoConfirmation.class);
  }

  /** Whether the method writes an entry, itself or by methods that have not decided. */
  private static boolean leadsToTheLog(JavaMethod method, Set<JavaMethod> seen) {
    return seen.add(method)
        && method.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(Journal.class)
                        || call.getTarget()
                            .resolveMember()
                            .filter(next -> next.getOwner().getPackageName().startsWith("org.folk"))
                            .filter(next -> !isDecided(next))
                            .filter(next -> leadsToTheLog(next, seen))
                            .isPresent());
  }
}

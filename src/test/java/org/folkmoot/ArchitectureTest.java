package org.folkmoot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
          Map.entry("people", List.of("kernel")),
          Map.entry("board", List.of("kernel", "texts", "people")),
          Map.entry("councils", List.of("kernel", "texts", "people", "board")),
          Map.entry("throttles", List.of("kernel", "councils", "people")),
          Map.entry("mail", List.of("kernel", "texts", "councils", "people", "board")),
          Map.entry("journal", List.of("kernel", "merkle", "deeds", "texts", "councils", "people")),
          Map.entry(
              "accounts",
              List.of(
                  "kernel", "texts", "councils", "people", "board", "throttles", "mail", "journal")),
          Map.entry(
              "residents",
              List.of(
                  "kernel",
                  "texts",
                  "councils",
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
                  "councils",
                  "people",
                  "board",
                  "throttles",
                  "mail",
                  "journal",
                  "accounts",
                  "residents")),
          Map.entry(
              "processes",
              List.of("kernel", "texts", "councils", "people", "board", "journal", "accounts")),
          Map.entry(
              "budgets",
              List.of(
                  "kernel",
                  "texts",
                  "allocation",
                  "councils",
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
                  "allocation",
                  "merkle",
                  "councils",
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
}

package org.folkmoot;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import jakarta.enterprise.context.SessionScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.NeedsNoConfirmation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package table of {@code docs/architecture.md}, as a test. */
class ArchitectureTest {

  private static final Path DOCUMENT = Path.of("docs", "architecture.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| (-|[a-z]+(?:, [a-z]+)*) \\|");

  /** Package, and the packages of Folkmoot that it may use, as the document says. */
  private static final Map<String, List<String>> MAY_USE = readTable();

  /** Packages that must run without a container. */
  private static final List<String> CORE =
      List.of("kernel", "merkle", "entries", "bundle", "ballots", "allocation", "audit");

  private static final JavaClasses FOLKMOOT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.folkmoot");

  /** Where SQL is written by hand: what JPQL cannot say, or what runs before JPA. */
  private static final List<String> WITH_SQL =
      List.of(
          "org.folkmoot.councils.UniqueViolation",
          "org.folkmoot.files.AttachmentPieces",
          "org.folkmoot.jobs.JobFiles",
          "org.folkmoot.jobs.JobLeases",
          "org.folkmoot.jobs.JobRepository",
          "org.folkmoot.journal.JournalOpening",
          "org.folkmoot.platform.Database",
          "org.folkmoot.platform.DatabaseReadiness",
          "org.folkmoot.platform.DatabaseTrouble",
          "org.folkmoot.platform.DatabaseWatch",
          "org.folkmoot.platform.DemoChain",
          "org.folkmoot.platform.DemoCommentRows",
          "org.folkmoot.platform.DemoLoad",
          "org.folkmoot.platform.DemoOutcomes",
          "org.folkmoot.platform.DemoRows",
          "org.folkmoot.platform.DemoStories",
          "org.folkmoot.platform.DemoStoryRows",
          "org.folkmoot.platform.LoadRows",
          "org.folkmoot.platform.Migrations",
          "org.folkmoot.platform.OldAccounts",
          "org.folkmoot.platform.TextsByLanguage",
          "org.folkmoot.residents.register.RegisterStatements",
          "org.folkmoot.search.ChangeLog",
          "org.folkmoot.start.DatabaseCheck",
          "org.folkmoot.start.OneLineFormatter");

  private static Map<String, List<String>> readTable() {
    try {
      Map<String, List<String>> table = new LinkedHashMap<>();
      for (String line : Files.readAllLines(DOCUMENT)) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
          String uses = row.group(2);
          table.put(row.group(1), uses.equals("-") ? List.of() : List.of(uses.split(", ", -1)));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

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

  /** A table row of another form would be left out in silence. */
  @Test
  void everyRowOfTheTableIsRead() throws IOException {
    assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")))
        .filteredOn(line -> line.matches("\\| `[a-z]+` .*"))
        .hasSize(MAY_USE.size())
        .hasSizeGreaterThan(15);
  }

  @Test
  void nothingDependsOnAnEdge() {
    ArchCondition<JavaClass> keepOff =
        new ArchCondition<>("use no edge but their own") {
          @Override
          public void check(JavaClass user, ConditionEvents events) {
            user.getDirectDependenciesFromSelf().stream()
                .filter(use -> !edgeOf(use.getTargetClass()).isEmpty())
                .filter(use -> !edgeOf(use.getTargetClass()).equals(edgeOf(user)))
                .forEach(use -> events.add(violated(use, use.getDescription())));
          }
        };
    classes().should(keepOff).check(FOLKMOOT);
  }

  /** The edge that a class belongs to, for example {@code org.folkmoot.budgets.web}, or empty. */
  private static String edgeOf(JavaClass type) {
    Matcher edge =
        Pattern.compile("(org\\.folkmoot\\.[a-z]+\\.(web|rest)).*").matcher(type.getPackageName());
    return edge.matches() ? edge.group(1) : "";
  }

  @Test
  void entitiesAndRepositoriesStayInTheirPackage() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .or()
        .areAnnotatedWith(MappedSuperclass.class)
        .or()
        .haveSimpleNameEndingWith("Repository")
        .should()
        .bePackagePrivate()
        .check(FOLKMOOT);
  }

  @Test
  void sqlIsWrittenByHandInListedClassesOnly() {
    List<String> found =
        FOLKMOOT.stream()
            .filter(ArchitectureTest::speaksSql)
            .map(type -> type.getName().replaceFirst("\\$.*", ""))
            .distinct()
            .sorted()
            .toList();

    assertThat(found).isEqualTo(WITH_SQL);
  }

  private static boolean speaksSql(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
            .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("java.sql"))
        || type.getMethodCallsFromSelf().stream()
            .anyMatch(call -> call.getTarget().getName().equals("createNativeQuery"));
  }

  @Test
  void atMostOneBeanLivesAsLongAsASession() {
    assertThat(FOLKMOOT.stream().filter(type -> type.isAnnotatedWith(SessionScoped.class)))
        .hasSizeLessThanOrEqualTo(1);
  }

  /** Expressions reach the components of a record only (Expression Language 6.0, section 1.6). */
  @Test
  void recordsForPagesHaveNoGetters() {
    assertThat(
            FOLKMOOT.stream()
                .filter(type -> type.isRecord() && type.getPackageName().contains(".web"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("(get|is)[A-Z].*"))
                .filter(method -> method.getOwner().tryGetField(method.getName()).isEmpty())
                .map(JavaMethod::getFullName))
        .isEmpty();
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

  /** Packages in which every action that is logged says whether it needs a fresh confirmation. */
  private static final List<String> CONFIRMED =
      List.of(
          "accounts", //
          "archives",
          "budgets",
          "jobs",
          "privacy",
          "processes",
          "residents",
          "trustees",
          "votes");

  /** AU-16: whoever writes in the log decides; nobody can forget to ask. */
  @Test
  void everyLoggedActionSaysWhetherItNeedsAFreshConfirmation() {
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

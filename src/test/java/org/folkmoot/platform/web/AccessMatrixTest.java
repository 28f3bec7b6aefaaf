package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AZ-1 of the security catalog, its floor: the access table has a row for each page and API that
 * there is, and no other. Whoever adds a page decides here who may see it.
 */
class AccessMatrixTest {

  private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src", "main", "webapp");

  /** Rows that the server itself answers. */
  private static final Set<String> OF_THE_SERVER =
      Set.of("/openapi", "/health/live", "/health/ready", "/jakarta.faces.resource/*");

  /** Every method of the API: reads what is published, or asks its service who may. */
  private static final Set<String> API_METHODS =
      Set.of(
          "GET /api/v1/data",
          "GET /api/v1/data/{name: [a-z-]+}.csv-metadata.json",
          "GET /api/v1/data/{name: [a-z-]+}.{form: csv|json}",
          "GET /api/v1/elections",
          "GET /api/v1/elections/{id}",
          "GET /api/v1/elections/{id}/archive",
          "GET /api/v1/elections/{id}/ballots.pb",
          "GET /api/v1/elections/{id}/booth",
          "GET /api/v1/elections/{id}/log/checkpoint",
          "GET /api/v1/elections/{id}/log/consistency",
          "GET /api/v1/elections/{id}/log/entries",
          "GET /api/v1/elections/{id}/log/proof",
          "GET /api/v1/elections/{id}/log/tile/{path: .+}",
          "GET /api/v1/elections/{id}/result",
          "GET /api/v1/elections/{id}/sidecar",
          "GET /api/v1/elections/{id}/voter",
          "POST /api/v1/elections/{id}/ballots",
          "POST /api/v1/elections/{id}/signatures",
          "GET /api/v1/figures/participation",
          "GET /api/v1/figures/spending",
          "GET /api/v1/figures/turnout",
          "GET /api/v1/map",
          "GET /api/v1/moderation",
          "GET /api/v1/moderation/log.csv",
          "GET /api/v1/processes",
          "GET /api/v1/processes/{id}",
          "GET /api/v1/processes/{id}/categories",
          "GET /api/v1/processes/{id}/changes",
          "GET /api/v1/processes/{id}/pictures",
          "GET /api/v1/processes/{id}/places",
          "GET /api/v1/processes/{id}/proposals",
          "GET /api/v1/processes/{id}/similar",
          "GET /api/v1/processes/{id}/proposals.{form: csv|json}",
          "GET /api/v1/proposals/{reference}",
          "GET /api/v1/proposals/{reference}/comments",
          "GET /api/v1/search",
          "GET /api/v1/processes/{id}/proposals/import/{number}",
          "POST /api/v1/processes/{id}/proposals/import",
          "POST /api/v1/drafts",
          "POST /api/v1/drafts/{reference}",
          "GET /api/v1/comments/{id}/replies",
          "GET /api/v1/decisions",
          "GET /api/v1/decisions/{reference}",
          "GET /api/v1/promises",
          "GET /api/v1/rounds",
          "GET /api/v1/rounds/{id}",
          "GET /api/v1/rounds/{id}/projects",
          "GET /api/v1/rounds/{id}/places",
          "GET /api/v1/rounds/{id}/ballots.pb",
          "GET /api/v1/rounds/{id}/outcome",
          "GET /api/v1/rounds/{id}/outcomes",
          "GET /api/v1/rounds/{id}/outcomes/{count}");

  private static final JavaClasses FOLKMOOT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.folkmoot");

  @Nested
  class TheTable {

    @Test
    void hasARowForEachPage() throws IOException {
      assertThat(AccessTable.rows().keySet()).containsAll(pages());
    }

    @Test
    void hasNoRowForAnythingElse() throws IOException {
      Set<String> answered = new TreeSet<>(pages());
      answered.addAll(OF_THE_SERVER);
      answered.addAll(servlets());
      answered.add(apiRoot() + "/*");
      answered.add("/");

      assertThat(answered).containsAll(AccessTable.rows().keySet());
    }

    @Test
    void hasARowForEachServlet() {
      assertThat(servlets()).isNotEmpty();
      assertThat(AccessTable.rows().keySet()).containsAll(servlets());
    }

    @Test
    void keepsEveryStaffPageFromResidents() {
      Stream<String> staff =
          AccessTable.rows().keySet().stream().filter(path -> path.startsWith("/staff"));

      assertThat(staff)
          .isNotEmpty()
          .allSatisfy(
              path -> assertThat(AccessTable.find(path).orElseThrow().roles()).isNotEmpty());
    }

    @Test
    void opensTheApiOnlyForTheMethodsThatStandHere() {
      assertThat(apiMethods()).isEqualTo(new TreeSet<>(API_METHODS));
      assertThat(AccessTable.find(apiRoot() + "/rounds")).contains(Access.EVERYBODY);
    }
  }

  @Nested
  class APath {

    @Test
    void isTheSameWithAndWithoutItsExtension() {
      assertThat(AccessTable.find("/staff/count")).contains(Access.of(Role.FACILITATOR));
      assertThat(AccessTable.find("/staff/count.xhtml")).contains(Access.of(Role.FACILITATOR));
      assertThat(AccessTable.find("/staff/")).isEqualTo(AccessTable.find("/staff/index"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/WEB-INF/web.xml",
          "/WEB-INF/templates/site.xhtml",
          "/META-INF/MANIFEST.MF",
          "/staff/absent",
          "/STAFF/count",
          "/staff//count",
          "//staff/count",
          "/staff/count/",
          "/staff/count;jsessionid=1",
          "/staff/count.xhtml.xhtml",
          "/staff/%63ount",
          "/staff/../staff/count",
          "/management/domain",
          "/metrics",
          "/h2-console",
          "/.git/config",
          ""
        })
    void thatIsNoneOfOursHasNoRow(String path) {
      assertThat(AccessTable.find(path)).isEmpty();
    }
  }

  private static Set<String> pages() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(PAGES)) {
      return files
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("/WEB-INF/"))
          .map(path -> path.substring(0, path.length() - ".xhtml".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> servlets() {
    return FOLKMOOT.stream()
        .filter(type -> type.isAnnotatedWith(WebServlet.class))
        .flatMap(type -> Stream.of(type.getAnnotationOfType(WebServlet.class).value()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String apiRoot() {
    List<String> roots =
        FOLKMOOT.stream()
            .filter(type -> type.isAnnotatedWith(ApplicationPath.class))
            .map(type -> type.getAnnotationOfType(ApplicationPath.class).value())
            .toList();
    assertThat(roots).hasSize(1);
    return roots.get(0);
  }

  private static Set<String> apiMethods() {
    Predicate<JavaClass> isResource = type -> type.isAnnotatedWith(Path.class);
    return FOLKMOOT.stream()
        .filter(isResource)
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
        .map(AccessMatrixTest::describe)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String describe(JavaMethod method) {
    String verb =
        method.getAnnotations().stream()
            .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
            .map(annotation -> annotation.getRawType().getSimpleName())
            .collect(Collectors.joining("+"));
    String resource = method.getOwner().getAnnotationOfType(Path.class).value();
    String detail =
        method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
    return verb + " " + apiRoot() + resource + detail;
  }
}

package org.folkmoot.platform.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** AZ-1 and W-9 of the security catalog: no way of writing a path leads around its row. */
class RequestedPathTest {

  @Test
  void isWhatTheServerMadeOfTheAddress() {
    assertThat(RequestedPath.of(request("/brand/../staff/count", "/staff/count", null)))
        .isEqualTo("/staff/count");
    assertThat(RequestedPath.of(request("/api/v1/rounds%2Fa;b", "/api/v1", "/rounds/a")))
        .isEqualTo("/api/v1/rounds/a");
  }

  /** The page that shows an address to the person decides nothing by it. */
  @Test
  void nothingElseAsksForTheAddressAsItWasSent() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SiteView")
        .and()
        .doNotHaveSimpleName("RequestedPath")
        .should()
        .callMethod(HttpServletRequest.class, "getRequestURI")
        .orShould()
        .callMethod(HttpServletRequest.class, "getRequestURL")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.folkmoot"));
  }

  private static HttpServletRequest request(String sent, String servlet, @Nullable String rest) {
    Map<String, @Nullable String> answers = new HashMap<>();
    answers.put("getRequestURI", sent);
    answers.put("getServletPath", servlet);
    answers.put("getPathInfo", rest);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestedPathTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, values) -> answers.get(method.getName()));
  }
}

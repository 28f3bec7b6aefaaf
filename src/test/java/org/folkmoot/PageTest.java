package org.folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** Every page, template and tag file holds the rules; W-5. */
class PageTest {

  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Path EXCEPTIONS = Path.of("src/test/resources/page-exceptions.txt");
  private static final Pattern VARIABLE = Pattern.compile("#\\{([^}]*)\\}");

  @TestFactory
  Stream<DynamicTest> eachFaceletHoldsTheRules() throws IOException {
    Set<String> exceptions = PageRules.exceptions(Files.readAllLines(EXCEPTIONS));
    return facelets().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () ->
                        assertThat(PageRules.problems(path, source(path), exceptions))
                            .as(path)
                            .isEmpty()));
  }

  @Test
  void everyExceptionIsNeeded() throws IOException {
    Set<String> exceptions = PageRules.exceptions(Files.readAllLines(EXCEPTIONS));

    for (String exception : exceptions) {
      String path = exception.split(" ", 2)[1];
      assertThat(ROOT.resolve(path)).exists();
      assertThat(PageRules.problems(path, source(path), Set.of())).as(exception).isNotEmpty();
    }
  }

  @Nested
  class TheTagLibrary {

    private final Map<String, Map<String, Boolean>> tags = library();

    @Test
    void describesEveryTagFileAndNoOther() throws IOException {
      Set<String> files = new TreeSet<>();
      for (String path : facelets()) {
        if (path.startsWith("WEB-INF/tags/")) {
          files.add(path.substring("WEB-INF/tags/".length(), path.length() - ".xhtml".length()));
        }
      }

      assertThat(tags.keySet()).isEqualTo(files);
    }

    @Test
    void describesEveryAttributeThatATagReads() throws IOException {
      Set<String> beans =
          Set.of(
              "commentWords",
              "helpfulView",
              "mapTag",
              "prose",
              "msg",
              "texts",
              "site",
              "resource",
              "facesContext",
              "pageMessages",
              "formOwner",
              "bellView",
              "shownColumns",
              "ticks",
              "reportedFile",
              "shownFiles",
              "uploadLimit");
      Set<String> inner =
          Set.of(
              "document",
              "picture",
              "fault",
              "status",
              "one",
              "reply",
              "place",
              "thread",
              "note",
              "cut",
              "box",
              "kept",
              "component",
              "view",
              "empty",
              "not",
              "eq",
              "ne",
              "gt",
              "lt",
              "and",
              "or",
              "null",
              "true",
              "false");
      for (var tag : tags.entrySet()) {
        Matcher expressions = VARIABLE.matcher(source("WEB-INF/tags/" + tag.getKey() + ".xhtml"));
        while (expressions.find()) {
          String bare = expressions.group(1).replaceAll("'[^']*'", "");
          Matcher names = Pattern.compile("(?<![.\\w])[a-z]\\w*").matcher(bare);
          while (names.find()) {
            assertThat(names.group())
                .as("a name in fm:%s", tag.getKey())
                .matches(
                    name ->
                        beans.contains(name)
                            || inner.contains(name)
                            || tag.getValue().containsKey(name));
          }
        }
      }
    }

    /**
     * An attribute of a tag is visible to the tags inside it, which must not take it for theirs.
     */
    @Test
    void letsNoAttributeReachAnInnerTag() throws IOException {
      for (var outer : tags.entrySet()) {
        String source = source("WEB-INF/tags/" + outer.getKey() + ".xhtml");
        boolean holdsContent =
            source.contains("<ui:insert/>") && !source.matches("(?s).*<h:(input|select).*");
        for (var inner :
            holdsContent ? tags.entrySet() : Set.<Map.Entry<String, Map<String, Boolean>>>of()) {
          inner
              .getValue()
              .forEach(
                  (attribute, required) ->
                      assertThat(
                              !required
                                  && !inner.getKey().equals(outer.getKey())
                                  && outer.getValue().containsKey(attribute))
                          .as(
                              "%s of fm:%s reaches fm:%s",
                              attribute, outer.getKey(), inner.getKey())
                          .isFalse());
        }
      }
    }

    @TestFactory
    Stream<DynamicTest> isUsedAsItIsDescribed() throws IOException {
      return facelets().stream()
          .map(
              path ->
                  DynamicTest.dynamicTest(
                      path, () -> assertThat(misuses(path)).as(path).isEmpty()));
    }

    private List<String> misuses(String path) throws IOException, SAXException {
      List<String> misuses = new ArrayList<>();
      PageRules.each(
          PageRules.parse(source(path)),
          element -> {
            if (!PageRules.TAGS.equals(element.getNamespaceURI())) {
              return;
            }
            Map<String, Boolean> known = tags.get(element.getLocalName());
            if (known == null) {
              misuses.add("there is no fm:" + element.getLocalName());
              return;
            }
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
              String name = element.getAttributes().item(i).getNodeName();
              if (!known.containsKey(name) && !name.startsWith("xmlns")) {
                misuses.add("fm:" + element.getLocalName() + " has no attribute " + name);
              }
            }
            known.forEach(
                (name, required) -> {
                  if (required && !element.hasAttribute(name)) {
                    misuses.add("fm:" + element.getLocalName() + " needs " + name);
                  }
                });
          });
      return misuses;
    }

    private static Map<String, Map<String, Boolean>> library() {
      try {
        return PageRules.tags(Files.readString(ROOT.resolve("WEB-INF/folkmoot.taglib.xml")));
      } catch (IOException | SAXException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Each rule turns a page down that breaks it: none of them is asleep. */
  @Nested
  class ABadPage {

    private static final String GOOD =
        """
        <ui:composition template="/WEB-INF/templates/site.xhtml" xmlns="http://www.w3.org/1999/xhtml"
            xmlns:ui="jakarta.faces.facelets" xmlns:h="jakarta.faces.html" xmlns:f="jakarta.faces.core"
            xmlns:fm="https://folkmoot.org/tags">
          <ui:define name="title">#{msg['a.b']}</ui:define>
          <ui:define name="content">%s</ui:define>
        </ui:composition>
        """;

    @Test
    void isNotOneThatHoldsTheRules() {
      assertThat(problems("<p>#{msg['a.c']} · 12 %%</p><fm:form id=\"signIn\"/>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "<p>                                                | is not well-formed",
          "<p>&nbsp;</p>                                      | is not well-formed",
          "<p style='color:red'/>                             | has an inline style",
          "<style>p{}</style>                                 | has an inline style",
          "<p onclick='x()'/>                                 | has an inline handler onclick",
          "<h:form onsubmit='x()'/>                           | has an inline handler onsubmit",
          "<script>x()</script>                               | has an inline script",
          "<a href=' JavaScript:x()'/>                        | has a javascript: address",
          "<ui:include src='#{param.page}'/>                  | has an expression in src",
          "<ui:include src='${param.page}'/>                  | has an expression in src",
          "<ui:decorate template='/a/#{param.t}.xhtml'/>      | has an expression in template",
          "<h:outputText value='#{a}' escape='false'/>        | is unescaped",
          "<h:outputText value='#{a}' escape='#{b}'/>         | is unescaped",
          "<f:view transient='true'/>                         | is transient",
          "<script src='https://cdn.example/x.js'/>           | loads from another host",
          "<img src='//cdn.example/x.png' alt=''/>            | loads from another host",
          "<h:form id='a'/>                                   | has a form that is not fm:form",
          "<form action='/x'/>                                | has a form that is not fm:form",
          "<form action='/x' method='post'/>                  | has a form that is not fm:form",
          "<fm:form/>                                         | fm:form has no id",
          "<h:inputText value='#{a}'/>                        | h:inputText has no id",
          "<p id='not-camel'/>                                | is not in camel case",
          "<p>Residents decide here</p>                       | belongs in the message bundle",
          "<p>#{a} residents</p>                              | belongs in the message bundle",
          "<fm:tag text='Open'/>                              | belongs in the message bundle",
          "<ui:define name='title'>#{x}</ui:define>           | does not define one title"
        })
    void isTurnedDown(String content, String problem) {
      assertThat(problems(content)).anyMatch(found -> found.contains(problem));
    }

    @Test
    void isTurnedDownWithoutATitleOrATemplate() {
      String page = "<ui:composition xmlns:ui=\"jakarta.faces.facelets\"/>";

      assertThat(PageRules.problems("a.xhtml", page, Set.of()))
          .containsExactly("does not define one title", "does not use one of the templates");
    }

    @Test
    void mayDoWhatTheListAllowsAndOnlyThere() {
      String page = GOOD.formatted("<f:view transient='true'/>");

      assertThat(PageRules.problems("a.xhtml", page, Set.of("transient a.xhtml"))).isEmpty();
      assertThat(PageRules.problems("b.xhtml", page, Set.of("transient a.xhtml"))).hasSize(1);
      assertThat(PageRules.problems("a.xhtml", page, Set.of("unescaped a.xhtml"))).hasSize(1);
    }

    private static List<String> problems(String content) {
      return PageRules.problems("page.xhtml", GOOD.formatted(content), Set.of());
    }
  }

  private static List<String> facelets() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String source(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** Expression Language 6.0, section 1.17: a property of such a name makes a page fail. */
  @Test
  void noPropertyIsCalledLikeAWordOfTheExpressionLanguage() throws IOException {
    Pattern reserved =
        Pattern.compile(
            "#\\{[^}]*\\.(and|or|not|eq|ne|lt|gt|le|ge|true|false|null|instanceof|empty|div|mod)\\b");
    try (Stream<Path> pages = Files.walk(Path.of("src", "main", "webapp"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        String unquoted = Files.readString(page).replaceAll("'[^']*'", "''");
        assertThat(unquoted).as(page.toString()).doesNotContainPattern(reserved);
      }
    }
  }
}

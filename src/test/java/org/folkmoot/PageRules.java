package org.folkmoot;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What every Facelet must keep to: W-5 of the security catalog and the Faces side of the style. */
final class PageRules {

  static final String FACES = "jakarta.faces.";
  static final String TAGS = "https://folkmoot.org/tags";

  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*");
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of(
          "label",
          "heading",
          "text",
          "title",
          "hint",
          "alt",
          "note",
          "strong",
          "detail",
          "advice",
          "aria-label",
          "placeholder",
          "requiredMessage",
          "summary",
          "header",
          "busy",
          "itemLabel");
  private static final Set<String> INCLUDES = Set.of("include", "composition", "decorate");
  private static final Set<String> WITH_ID =
      Set.of(
          "form",
          "field",
          "password",
          "money",
          "textarea",
          "select",
          "radios",
          "checkbox",
          "date",
          "day",
          "file",
          "button",
          "inputText",
          "inputSecret",
          "inputTextarea",
          "inputFile",
          "selectOneMenu",
          "selectOneRadio",
          "selectBooleanCheckbox",
          "commandButton",
          "dataTable");

  private final String path;
  private final Set<String> exceptions;
  private final List<String> problems = new ArrayList<>();

  private PageRules(String path, Set<String> exceptions) {
    this.path = path;
    this.exceptions = exceptions;
  }

  /**
   * What is wrong with a Facelet; empty if nothing is.
   *
   * @param path path below the web root
   * @param source its text
   * @param exceptions kind and path of what is allowed here and nowhere else
   */
  static List<String> problems(String path, String source, Set<String> exceptions) {
    PageRules rules = new PageRules(path, exceptions);
    try {
      Document document = parse(source);
      rules.title(document.getDocumentElement());
      each(document, rules::element);
    } catch (SAXException e) {
      rules.problems.add("is not well-formed: " + e.getMessage());
    }
    return rules.problems;
  }

  static Document parse(String source) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
      return builder.parse(new InputSource(new StringReader(source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  static void each(Node node, Consumer<Element> visitor) {
    if (node instanceof Element element) {
      visitor.accept(element);
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      each(children.item(i), visitor);
    }
  }

  private void title(Element root) {
    if (path.startsWith("WEB-INF/")) {
      return;
    }
    List<String> titles = new ArrayList<>();
    each(
        root,
        element -> {
          if (element.getLocalName().equals("define")
              && element.getAttribute("name").equals("title")) {
            titles.add(element.getTextContent().strip());
          }
        });
    if (titles.size() != 1 || titles.get(0).isEmpty()) {
      problems.add("does not define one title");
    }
    if (!root.getAttribute("template").startsWith("/WEB-INF/templates/")) {
      problems.add("does not use one of the templates");
    }
  }

  private void element(Element element) {
    String name = element.getLocalName();
    if (name.equals("style") || name.equals("outputScript")) {
      problems.add("has an inline " + name);
    }
    if (name.equals("script") && !element.hasAttribute("src")) {
      problems.add("has an inline script");
    }
    if (name.equals("form") && !isOurs(element) && !isSafe(element)) {
      problems.add("has a form that is not fm:form");
    }
    id(element);
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attribute(element, (Attr) element.getAttributes().item(i));
    }
    words(element);
  }

  /** Forms that only ask, and the one from which fm:form is made. */
  private boolean isSafe(Element form) {
    return path.equals("WEB-INF/tags/form.xhtml")
        || (!isFaces(form) && form.getAttribute("method").equals("get"));
  }

  private void id(Element element) {
    String id = element.getAttribute("id");
    boolean needed =
        WITH_ID.contains(element.getLocalName())
            && (isOurs(element) || (isFaces(element) && !path.startsWith("WEB-INF/tags/")));
    if (needed && id.isEmpty()) {
      problems.add(element.getTagName() + " has no id");
    }
    boolean chosenHere = !id.contains("#{") && !element.getNodeName().equals("symbol");
    if (!id.isEmpty() && chosenHere && !ID.matcher(id).matches()) {
      problems.add("the id " + id + " is not in camel case");
    }
  }

  private void attribute(Element element, Attr attribute) {
    String name = attribute.getLocalName();
    String value = attribute.getValue();
    if (name.equals("style")) {
      problems.add("has an inline style");
    }
    if (name.matches("on[a-z]+")) {
      problems.add("has an inline handler " + name);
    }
    if (value.toLowerCase(java.util.Locale.ROOT).contains("javascript:")) {
      problems.add("has a javascript: address");
    }
    boolean includes =
        INCLUDES.contains(element.getLocalName()) && Set.of("src", "template").contains(name);
    if (includes && (value.contains("#{") || value.contains("${"))) {
      problems.add("has an expression in " + name + " of " + element.getTagName());
    }
    if (Set.of("src", "href").contains(name) && loads(element) && value.matches("(https?:)?//.*")) {
      problems.add("loads from another host: " + value);
    }
    if (name.equals("escape") && !value.equals("true")) {
      unlisted("unescaped");
    }
    if (name.equals("transient") && !value.equals("false")) {
      unlisted("transient");
    }
    if (TEXT_ATTRIBUTES.contains(name) && hasWords(value)) {
      problems.add("has the text \"" + value + "\", which belongs in the message bundle");
    }
  }

  private static boolean loads(Element element) {
    return Set.of("link", "script", "img", "use", "iframe", "graphicImage")
        .contains(element.getLocalName());
  }

  private void unlisted(String kind) {
    if (!exceptions.contains(kind + " " + path)) {
      problems.add("is " + kind + " and not in page-exceptions.txt");
    }
  }

  private void words(Element element) {
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child.getNodeType() == Node.TEXT_NODE && hasWords(child.getTextContent())) {
        problems.add(
            "has the text \""
                + child.getTextContent().strip()
                + "\", which belongs in the message bundle");
      }
    }
  }

  private static boolean hasWords(String text) {
    return WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find();
  }

  private static boolean isOurs(Element element) {
    return TAGS.equals(element.getNamespaceURI());
  }

  private static boolean isFaces(Element element) {
    return String.valueOf(element.getNamespaceURI()).startsWith(FACES);
  }

  /** Kind and path of each exception in a file. */
  static Set<String> exceptions(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+", 3))
        .peek(
            parts -> {
              if (parts.length < 3) {
                throw new IllegalStateException("no reason given: " + List.of(parts));
              }
            })
        .map(parts -> parts[0] + " " + parts[1])
        .collect(java.util.stream.Collectors.toSet());
  }

  /** Name to attributes (name to whether required) of each tag in a tag library. */
  static Map<String, Map<String, Boolean>> tags(String library) throws SAXException {
    Map<String, Map<String, Boolean>> tags = new java.util.TreeMap<>();
    each(
        parse(library),
        element -> {
          if (element.getLocalName().equals("tag")) {
            Map<String, Boolean> attributes = new java.util.TreeMap<>();
            each(
                element,
                inner -> {
                  if (inner.getLocalName().equals("attribute")) {
                    attributes.put(child(inner, "name"), Boolean.valueOf(child(inner, "required")));
                  }
                });
            tags.put(child(element, "tag-name"), attributes);
          }
        });
    return tags;
  }

  private static String child(Element element, String name) {
    return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }
}

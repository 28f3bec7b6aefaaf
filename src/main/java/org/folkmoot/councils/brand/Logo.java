package org.folkmoot.councils.brand;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;

/**
 * A drawing that cannot do anything but be drawn. Reads a small part of SVG (shapes, groups, a
 * title) and writes it out anew; everything outside that part is refused rather than removed:
 * scripts, handlers, styles, links, references, foreign elements, entities, document types and
 * processing instructions. Comments are dropped.
 */
final class Logo {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int MOST_BYTES = 65_536;
  private static final int MOST_ELEMENTS = 1_000;
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "title",
          "desc",
          "g",
          "path",
          "circle",
          "ellipse",
          "rect",
          "line",
          "polyline",
          "polygon");

  private static final Pattern NUMBERS = Pattern.compile("[-+0-9.eE, ]{1,200}");
  private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZz\\d\\s.,+-]{1,20000}");
  private static final Pattern PAINT =
      Pattern.compile("none|currentColor|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}");
  private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");
  private static final Pattern TRANSFORM =
      Pattern.compile("((translate|scale|rotate)\\([-+0-9., ]{1,80}\\) ?){1,4}");
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("viewBox", NUMBERS),
          Map.entry("width", NUMBERS),
          Map.entry("height", NUMBERS),
          Map.entry("x", NUMBERS),
          Map.entry("y", NUMBERS),
          Map.entry("x1", NUMBERS),
          Map.entry("y1", NUMBERS),
          Map.entry("x2", NUMBERS),
          Map.entry("y2", NUMBERS),
          Map.entry("cx", NUMBERS),
          Map.entry("cy", NUMBERS),
          Map.entry("r", NUMBERS),
          Map.entry("rx", NUMBERS),
          Map.entry("ry", NUMBERS),
          Map.entry("points", Pattern.compile("[-+0-9., ]{1,5000}")),
          Map.entry("d", PATH),
          Map.entry("fill", PAINT),
          Map.entry("stroke", PAINT),
          Map.entry("stroke-width", NUMBERS),
          Map.entry("stroke-linecap", WORD),
          Map.entry("stroke-linejoin", WORD),
          Map.entry("stroke-dasharray", NUMBERS),
          Map.entry("fill-rule", WORD),
          Map.entry("fill-opacity", NUMBERS),
          Map.entry("stroke-opacity", NUMBERS),
          Map.entry("opacity", NUMBERS),
          Map.entry("transform", TRANSFORM));

  private final String source;
  private final XMLStreamReader reader;
  private final XMLStreamWriter writer;
  private int elements;
  private int depth;

  private Logo(String source, XMLStreamReader reader, XMLStreamWriter writer) {
    this.source = source;
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * The drawing of a file, written anew.
   *
   * @param source name of the file, for messages
   * @throws MalformedInput if it is too large, not XML, or holds anything that is not on the list;
   *     with its line
   */
  static String sanitize(String source, Bytes file) {
    if (file.size() > MOST_BYTES) {
      throw new MalformedInput(source, 0, null, "expected at most " + MOST_BYTES + " bytes");
    }
    StringWriter out = new StringWriter();
    try {
      XMLStreamReader reader =
          inputFactory().createXMLStreamReader(new ByteArrayInputStream(file.toArray()), "UTF-8");
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new Logo(source, reader, writer).copy();
      writer.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new MalformedInput(source, line, null, "expected well-formed XML without entities");
    }
    return out.toString();
  }

  /** The JDK's own parser: a server may put another one first, with other defaults. */
  private static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private void copy() throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          writer.writeEndElement();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT -> {}
        case XMLStreamConstants.END_DOCUMENT -> writer.writeEndDocument();
        default ->
            throw refused("document types, entities and instructions have no place in a logo");
      }
    }
  }

  private void start() throws XMLStreamException {
    String name = reader.getLocalName();
    if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(name)) {
      throw refused("the element " + name + " has no place in a logo");
    }
    if (depth == 0 != name.equals("svg")) {
      throw refused("expected svg as the outermost element and nowhere else");
    }
    if (++elements > MOST_ELEMENTS) {
      throw refused("expected at most " + MOST_ELEMENTS + " elements");
    }
    writer.writeStartElement(name);
    if (depth == 0) {
      writer.writeDefaultNamespace(SVG);
      if (reader.getAttributeValue(null, "viewBox") == null) {
        throw refused("expected a viewBox");
      }
    }
    depth++;
    attributes();
  }

  private void attributes() throws XMLStreamException {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      Pattern allowed = ATTRIBUTES.get(name);
      boolean foreign =
          reader.getAttributeNamespace(i) != null && !reader.getAttributeNamespace(i).isEmpty();
      if (allowed == null || foreign) {
        throw refused("the attribute " + name + " has no place in a logo");
      }
      if (!allowed.matcher(reader.getAttributeValue(i)).matches()) {
        throw refused("the attribute " + name + " has a value that is not allowed");
      }
      writer.writeAttribute(name, reader.getAttributeValue(i));
    }
  }

  private void characters() throws XMLStreamException {
    writer.writeCharacters(reader.getText());
  }

  private MalformedInput refused(String reason) {
    return new MalformedInput(source, reader.getLocation().getLineNumber(), null, reason);
  }
}

package org.folkmoot.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.folkmoot.kernel.SpecSource;

/**
 * What is new somewhere, for feed readers. Ids are tags (RFC 4151) of the council's first host and
 * the day of its beginning, so that they stay when addresses change.
 *
 * @param site who gives it
 * @param key lasting key within the council, for example {@code feed/processes}
 * @param title one line of plain text
 * @param path its own address
 * @param page the page that shows the same
 * @param language language of its words, for example {@code en}
 * @param since when it changed last if it has no entries
 * @param entries the latest first
 */
@SpecSource(document = "RFC 4287", section = "4")
public record AtomFeed(
    FeedSite site,
    String key,
    String title,
    String path,
    String page,
    String language,
    Instant since,
    List<AtomEntry> entries) {

  /** Most entries of a feed. */
  public static final int MOST = 50;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Keeps the first entries. */
  public AtomFeed {
    entries = List.copyOf(entries.subList(0, Math.min(MOST, entries.size())));
  }

  /** Answers a request; with nothing if its reader has this already. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] content = write();
    String tag = "\"" + sha256(content) + "\"";
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    response.setDateHeader("Last-Modified", updated().toEpochMilli());
    if (isKnown(request, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("application/atom+xml;charset=UTF-8");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  /** By its tag, never by its time: what is hidden leaves the feed without a later time. */
  private static boolean isKnown(HttpServletRequest request, String tag) {
    String tags = request.getHeader("If-None-Match");
    return tags != null && List.of(tags.split("\\s*,\\s*", -1)).contains(tag);
  }

  private Instant updated() {
    return entries.stream().map(AtomEntry::updated).max(Instant::compareTo).orElse(since);
  }

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", language);
      text(xml, "id", site.tag(key));
      text(xml, "title", title);
      text(xml, "updated", time(updated()));
      author(xml, site.council());
      link(xml, "self", path, "application/atom+xml");
      link(xml, "alternate", page, "text/html");
      for (AtomEntry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private void write(XMLStreamWriter xml, AtomEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", site.tag(entry.key()));
    text(xml, "title", entry.title());
    text(xml, "published", time(entry.published()));
    text(xml, "updated", time(entry.updated()));
    author(xml, entry.author());
    link(xml, "alternate", entry.path(), "text/html");
    text(xml, "summary", entry.summary());
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    text(xml, "name", name);
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private void link(XMLStreamWriter xml, String kind, String to, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", kind);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", allowed(site.address() + to));
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String allowed(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(
            point ->
                point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || (point >= 0x20 && point <= 0xd7ff)
                    || (point >= 0xe000 && point <= 0xfffd)
                    || point >= 0x10000)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

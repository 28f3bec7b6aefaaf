package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What RFC 4287 requires of a feed (4.1.1) and of an entry (4.1.2). */
class AtomFeedTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00.5Z");
  private static final Instant LATE = Instant.parse("2026-11-30T07:00:00Z");
  private static final FeedSite SITE =
      new FeedSite("Town", "https://town.example", "town.example", LocalDate.of(2026, 1, 1));

  @Test
  void hasOneIdTitleAndTimeAndAnAuthor() throws Exception {
    Element feed =
        read(feed(List.of(entry(1, "A \u0000<b>&\ud800 bench\ufffe 🌳"), entry(2, "x"))));

    for (String required : List.of("id", "title", "updated", "author", "link")) {
      assertThat(children(feed, required)).as(required).isNotEmpty();
    }
    assertThat(text(feed, "id")).isEqualTo("tag:town.example,2026-01-01:feed/x");
    assertThat(text(feed, "updated")).isEqualTo("2026-11-30T07:00:00Z");
    assertThat(children(feed, "link"))
        .extracting(link -> link.getAttribute("rel"))
        .containsExactly("self", "alternate");
    assertThat(children(feed, "link").get(0).getAttribute("href"))
        .isEqualTo("https://town.example/feeds/x?a=1&b=2");
    List<Element> entries = children(feed, "entry");
    assertThat(entries).hasSize(2);
    for (Element entry : entries) {
      for (String required : List.of("id", "title", "updated", "author", "link", "summary")) {
        assertThat(children(entry, required)).as(required).hasSize(1);
      }
    }
    assertThat(text(entries.get(0), "title")).isEqualTo("A <b>& bench 🌳");
    assertThat(text(entries.get(0), "id")).isEqualTo("tag:town.example,2026-01-01:e/1");
  }

  @Test
  void keepsFiftyAndCanBeEmpty() throws Exception {
    Element empty = read(feed(List.of()));
    Element full =
        read(feed(IntStream.range(0, 60).mapToObj(i -> entry(i, "Title " + i)).toList()));

    assertThat(text(empty, "updated")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(children(full, "entry")).hasSize(50);
  }

  private static AtomFeed feed(List<AtomEntry> entries) {
    return new AtomFeed(SITE, "feed/x", "Title", "/feeds/x?a=1&b=2", "/x", "en", EARLY, entries);
  }

  private static AtomEntry entry(int number, String title) {
    return new AtomEntry("e/" + number, title, "/e", "Ann", "Words", EARLY, LATE);
  }

  private static Element read(AtomFeed feed) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.write()));
    Element root = document.getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("feed");
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    return root;
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element && name.equals(element.getLocalName())) {
        assertThat(element.getNamespaceURI()).isEqualTo(ATOM);
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent();
  }
}

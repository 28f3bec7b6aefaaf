package org.folkmoot.texts;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.folkmoot.kernel.SpecSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * What people write, in the part of Markdown that is for words: paragraphs, emphasis, lists,
 * quotes, headings and links. A line that ends, ends on the page, too, so a text without any signs
 * looks as it was typed. HTML, code and pictures are not taken: tags stand there as they were
 * typed, a picture is its description. Pure; time and depth are bounded.
 */
@SpecSource(document = "CommonMark 0.31.2", section = "4")
public final class Markdown {

  private static final int DEEPEST = 12;
  private static final int LOWEST_HEADING = 6;

  private static final Pattern ADDRESS =
      Pattern.compile("(https?://|mailto:)", Pattern.CASE_INSENSITIVE);

  private static final Parser PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .softbreak("<br>\n")
          .build();

  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /** The second wall: whatever the renderer wrote, nothing else leaves. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a")
          .addTags("h2", "h3", "h4", "h5", "h6")
          .addAttributes("ol", "start")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "nofollow noopener");

  private static final Document.OutputSettings AS_TYPED =
      new Document.OutputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);

  private Markdown() {}

  /**
   * The text as HTML that may stand in a page as it is.
   *
   * @param heading level of the highest heading of the text, 2 to 6; those below it follow without
   *     a gap
   */
  public static String toHtml(String text, int heading) {
    Node document = parse(text);
    shiftHeadings(document, heading);
    return Jsoup.clean(HTML.render(document), "", ALLOWED, AS_TYPED);
  }

  /** The words alone, for letters, lists, feeds and search: paragraphs apart by an empty line. */
  public static String toPlain(String text) {
    return PLAIN.render(parse(text)).strip();
  }

  private static Node parse(String text) {
    Node document = PARSER.parse(text);
    for (Node node = document; node != null; node = next(node, document)) {
      if (node instanceof Image || (node instanceof Link link && !isTaken(link))) {
        node = unwrap(node);
      } else if (node instanceof Code code) {
        node = replace(code, new Text("`" + code.getLiteral() + "`"));
      } else if (node instanceof HtmlInline tag) {
        node = replace(tag, new Text(tag.getLiteral()));
      }
    }
    return document;
  }

  private static boolean isTaken(Link link) {
    return ADDRESS.matcher(link.getDestination()).lookingAt();
  }

  /** Puts what a node holds into its place; gives what stands before that now. */
  private static Node unwrap(Node wrapper) {
    Node before = replace(wrapper, new Text(""));
    Node last = before;
    for (Node word = wrapper.getFirstChild(); word != null; word = wrapper.getFirstChild()) {
      last.insertAfter(word);
      last = word;
    }
    return before;
  }

  private static Node replace(Node old, Node fresh) {
    old.insertBefore(fresh);
    old.unlink();
    return fresh;
  }

  /** Headings of a text begin below those of its page, and leave no level out. */
  private static void shiftHeadings(Node document, int highest) {
    int typed = 0;
    int level = highest;
    for (Node node = document; node != null; node = next(node, document)) {
      if (node instanceof Heading heading) {
        int step = typed == 0 ? 0 : Math.min(1, heading.getLevel() - typed);
        typed = heading.getLevel();
        level = Math.max(highest, Math.min(LOWEST_HEADING, level + step));
        heading.setLevel(level);
      }
    }
  }

  /** What follows in the order of the text; null at the end. */
  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node place = node;
    while (place != root && place.getNext() == null) {
      place = place.getParent();
    }
    return place == root ? null : place.getNext();
  }
}

package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.QrPicture;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;

/** How an idea is told to others: its short address, a poster, a line to cite it by. */
@Named
@RequestScoped
public class IdeaShareView {

  private static final int LONGEST_ON_POSTER = 420;

  private final ProposalView page;
  private final CouncilAddress councilAddress;
  private final CurrentCouncil currentCouncil;
  private final Texts texts;

  @Inject
  IdeaShareView(
      ProposalView page,
      CouncilAddress councilAddress,
      CurrentCouncil currentCouncil,
      Texts texts) {
    this.page = page;
    this.councilAddress = councilAddress;
    this.currentCouncil = currentCouncil;
    this.texts = texts;
  }

  /**
   * A poster is there for what everybody may read and support.
   *
   * @throws NotFound for any other idea
   */
  public void load() {
    page.load();
    if (!page.getProposal().published()) {
      throw new NotFound();
    }
  }

  /** Short address, which leads to the page. */
  public String getAddress() {
    return councilAddress.current() + "/i/" + page.getReference();
  }

  /** The same without what people need not type. */
  public String getTypedAddress() {
    return getAddress().replaceFirst("^https?://", "");
  }

  /** The short address as a picture for phones. */
  public String getCode() {
    return QrPicture.of(getAddress());
  }

  /** Address that opens an e-mail with a title and a link. */
  public String getMail() {
    return "mailto:?subject=" + encoded(title()) + "&body=" + encoded(getAddress());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String title() {
    return texts.text(page.getProposal().title());
  }

  /** The beginning of the text, for a poster. */
  public String getShortText() {
    return Excerpt.shown(
        Markdown.toPlain(texts.text(page.getProposal().body())), LONGEST_ON_POSTER);
  }

  /** The line by which it is cited: number, council, day, version, address. */
  public String getCitation() {
    ProposalDetails idea = page.getProposal();
    return texts.with(
        "proposals.share.citation",
        idea.reference(),
        title(),
        currentCouncil.get().name(),
        idea.publishedAt().map(texts::date).orElse(""),
        page.getEarlier().size() + 1,
        getAddress());
  }
}

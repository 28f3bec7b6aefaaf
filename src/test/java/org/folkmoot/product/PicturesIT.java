package org.folkmoot.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures and documents of an idea, from the phone of its author to everybody's page. */
@ExtendWith(WithProduct.class)
class PicturesIT {

  private static final Pattern SOURCE = Pattern.compile("src=\"(/files/[0-9]+/[0-9a-f]+/[0-9]+)\"");

  @Test
  void anAuthorAddsThemAndEverybodySeesThemOncePublished(Product product) throws IOException {
    Client stranger = Client.of(product);
    try (BrowserContext context = Chromium.newVisitor();
        PageCheck check = new PageCheck(context)) {
      Page page = check.page();
      check.open(product.url(Product.MAIN_HOST, "/sign-in"), 200);
      page.fill("#email", "resident@demo.example");
      page.fill("#password", Product.PASSWORD);
      check.press("#signIn");
      check.open(product.url(Product.MAIN_HOST, "/propose?process=safer-streets"), 200);
      page.fill("#title", "A swing under the oak");
      check.press("#next");
      page.fill("#body", "There is a branch already.");
      check.press("#next");
      String reference = page.url().replaceFirst(".*ref=(P[0-9]+).*", "$1");
      String idea = "/proposal?ref=" + reference;
      Client other = Client.of(product).signedInAs("councillor");
      assertThat(other.get("/proposal-files?ref=" + reference).statusCode()).isEqualTo(404);
      check.open(product.url(Product.MAIN_HOST, "/propose?step=check&ref=" + reference), 200);
      check.press("a[href^='/proposal-files']");
      check.holds();

      page.setInputFiles("#picture", new FilePayload("IMG_1.HEIC", "image/heic", heic()));
      page.fill("#description", "The oak");
      page.click("#addPicture");
      page.waitForSelector("#errorSummary");
      assertThat(page.locator("#errorSummary").innerText()).contains("HEIC");
      assertThat(page.inputValue("#description")).isEqualTo("The oak");
      page.setInputFiles("#picture", new FilePayload("oak.png", "image/png", png()));
      page.fill("#description", "");
      page.click("#addPicture");
      page.waitForURL("**/file?id=*");
      assertThat(other.get(page.url().replaceFirst(".*(/file)", "$1")).statusCode()).isEqualTo(404);
      check.holds();
      page.fill("#description", "The oak <b>by the gate</b>");
      check.press("#save");
      page.setInputFiles(
          "#document",
          new FilePayload("plan.txt", "text/plain", "%PDF-1.4 plan".getBytes(ISO_8859_1)));
      page.click("#addDocument");
      page.waitForSelector("a.fm-document");
      check.holds();
      String picture = page.getAttribute("img.fm-picture__image", "src");
      String document = page.getAttribute("a.fm-document", "href");
      assertThat(stranger.get(picture).statusCode()).as("a draft").isEqualTo(404);
      assertThat(stranger.get(document).statusCode()).isEqualTo(404);

      check.open(product.url(Product.MAIN_HOST, idea), 200).holds();
      check.press("#publish");
      HttpResponse<String> shown = stranger.get(idea);
      assertThat(shown.body())
          .contains("The oak &lt;b&gt;by the gate&lt;/b&gt;", "plan.pdf", "kind=picture");
      assertServed(stranger.get(firstSource(shown.body())), "image/jpeg");
      HttpResponse<String> download = stranger.get(document);
      assertServed(download, "application/pdf");
      assertThat(header(download, "Content-Disposition"))
          .isEqualTo("attachment; filename*=UTF-8''plan.pdf");
      assertThat(stranger.get("/api/v1/proposals/" + idea.replaceFirst(".*=", "")).body())
          .contains("The oak <b>by the gate</b>", "\"mediaType\":\"application/pdf\"");
      assertThat(stranger.get("/proposals?process=safer-streets&q=oak").body()).contains("/files/");
      assertThat(stranger.get(document.replaceFirst("[0-9a-f]{16}$", "0".repeat(16))).statusCode())
          .isEqualTo(404);
      assertThat(stranger.get("/files/../account").statusCode()).isNotEqualTo(200);

      hide(product, "picture", picture);
      hide(product, "document", document);
      assertThat(stranger.get(picture).statusCode()).isEqualTo(404);
      assertThat(stranger.get(document).statusCode()).isEqualTo(404);
      assertThat(stranger.get(idea).body())
          .contains(
              "A moderator hid this picture", "A moderator hid this document", "No advertising")
          .doesNotContain("The oak", "plan.pdf");
      check.open(product.url(Product.MAIN_HOST, idea), 200).holds();
      assertThat(page.locator("main").innerText()).contains("A moderator hid", "plan.pdf");
    }
  }

  private static void hide(Product product, String kind, String address) {
    Client.of(product)
        .signedInAs("moderator")
        .submit(
            "/staff/moderation-case?kind=" + kind + "&ref=" + address.split("/", -1)[2],
            Map.of("hide", "x", "rule", "No advertising", "pause", "0"));
  }

  private static void assertServed(HttpResponse<String> response, String type) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).startsWith(type);
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(response, "Cache-Control")).contains("private", "immutable");
    assertThat(header(response, "Set-Cookie")).isEmpty();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String firstSource(String page) {
    Matcher source = SOURCE.matcher(page);
    assertThat(source.find()).isTrue();
    return source.group(1);
  }

  private static byte[] heic() {
    return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1);
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}

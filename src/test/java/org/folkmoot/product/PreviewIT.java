package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A process is set up step by step, shown to colleagues outside, published, and changed. */
@ExtendWith(WithProduct.class)
class PreviewIT {

  private static final Pattern LINK = Pattern.compile("/preview\\?link=[\\w-]+");
  private static final Pattern PASSWORD = Pattern.compile("(?:\\w{4}-){3}\\w{4}");

  private static final Pattern PICTURE =
      Pattern.compile("src=\"/preview/files/\\d+/[0-9a-f]+/\\d+\\?link=[\\w-]+");

  @Test
  void colleaguesOutsideSeeTheDraftAndNothingElse(Product product) throws IOException {
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    String process = facilitator.draftProcess("Library hours");
    facilitator
        .client()
        .upload(
            "/staff/process-picture?process=" + process,
            Map.of("description-en", "The library at dusk", "save", "x"),
            "picture",
            "library.png",
            drawing());
    String made =
        facilitator
            .client()
            .submit("/staff/process-preview?process=" + process, Map.of("create", "x"))
            .body();
    String link = find(LINK, made);
    String password = find(PASSWORD, made);
    Client colleague = new Client(product, Product.OTHER_HOST);

    HttpResponse<String> asked = colleague.get(link);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).doesNotContain("Library hours");
    assertThat(asked.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(colleague.submit(link, Map.of("password", "wrong", "enter", "x")).body())
        .contains("This is not the password")
        .doesNotContain("Library hours");
    HttpResponse<String> entered =
        colleague.submit(link, Map.of("password", password, "enter", "x"));

    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(302);
    assertThat(entered.headers().allValues("Set-Cookie"))
        .anyMatch(
            cookie ->
                cookie.startsWith("folkmoot-preview=")
                    && cookie.contains("Path=/preview")
                    && cookie.contains("HttpOnly")
                    && cookie.contains("SameSite=Strict"));
    assertThat(colleague.get(link).body()).contains("Library hours", "This is a preview");
    String picture =
        find(PICTURE, colleague.get(link).body()).replaceFirst("src=\"", "").replace("&amp;", "&");
    assertThat(colleague.get(picture).statusCode()).isEqualTo(200);
    assertThat(colleague.get(picture).headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(new Client(product, Product.OTHER_HOST).get(picture).statusCode()).isEqualTo(404);
    assertThat(colleague.get(picture.replaceFirst("/preview", "")).statusCode()).isEqualTo(404);
    assertThat(colleague.get("/process?process=" + process).statusCode()).isEqualTo(404);
    assertThat(colleague.get("/api/v1/processes/" + process).statusCode()).isEqualTo(404);
    assertThat(new Client(product, Product.OTHER_HOST).get(link).body())
        .doesNotContain("Library hours");
    assertThat(colleague.get("/preview?link=none").statusCode()).isEqualTo(404);
    assertThat(facilitator.client().get("/staff/process-preview?process=" + process).body())
        .doesNotContain(password);
  }

  @Test
  void aChangeOfWhatResidentsSawIsTold(Product product) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    String process =
        facilitator.createProcess(
            "Parks", today.minusDays(1).toString(), today.plusDays(5).toString());
    String page = "/staff/process-days?process=" + process;
    Map<String, String> longer =
        Map.of(
            "firstVOTE", today.minusDays(1).toString(),
            "lastVOTE", today.plusDays(9).toString(),
            "save", "x");

    assertThat(facilitator.client().submit(page, longer).body()).contains("Say why you change it");
    Map<String, String> explained = new HashMap<>(longer);
    explained.put("reason-en", "The hall was flooded.");
    assertThat(facilitator.client().submit(page, explained).statusCode()).isEqualTo(302);

    Client anybody = new Client(product, Product.OTHER_HOST);
    assertThat(anybody.get("/process?process=" + process).body())
        .contains("What changed", "The hall was flooded.", "Before:", "Now:");
    assertThat(anybody.get("/api/v1/processes/" + process + "/changes").body())
        .contains("The hall was flooded.", today.minusDays(1) + "/" + today.plusDays(9));
  }

  private static byte[] drawing() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(900, 400, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group();
  }
}

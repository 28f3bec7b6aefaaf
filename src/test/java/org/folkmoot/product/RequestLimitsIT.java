package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that no form of ours sends are refused before anything is done with them. */
@ExtendWith(WithProduct.class)
class RequestLimitsIT {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  @Test
  void aFormWithAHundredThousandFieldsIsRefused(Product product) {
    String body =
        IntStream.range(0, 100_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

    int status = post(product, FORM, "Content-Length: " + body.length(), "", body);

    assertThat(status).isIn(400, 413);
  }

  @Test
  void aFormOfMoreThanAMegabyteIsRefusedUnread(Product product) {
    assertThat(post(product, FORM, "Content-Length: 1048577")).isEqualTo(413);
  }

  @Test
  void anUploadOfMoreThan64MegabytesIsRefusedUnread(Product product) {
    int status =
        post(product, "Content-Type: multipart/form-data; boundary=b", "Content-Length: 67108865");

    assertThat(status).isEqualTo(413);
  }

  @Test
  void theFormOfSomebodyWithoutTheRightIsRefusedUnread(Product product) {
    Client resident = Client.of(product).signedInAs("resident");

    int status =
        RawHttp.statusOf(
            product,
            "POST /staff/process HTTP/1.1",
            "Host: localhost:" + product.port(),
            "Cookie: folkmoot-person=" + resident.cookies().get("folkmoot-person"),
            FORM,
            "Content-Length: 900000");

    assertThat(status).isEqualTo(403);
  }

  @Test
  void aBodyWithoutLengthIsRefused(Product product) {
    int status = post(product, FORM, "Transfer-Encoding: chunked", "", "3", "a=b", "0");

    assertThat(status).isEqualTo(411);
  }

  @Test
  void veryLongHeadersAndAddressesAreRefused(Product product) {
    String longText = "a".repeat(20_000);

    assertThat(get(product, "/", "X-Long: " + longText)).isEqualTo(400);
    assertThat(get(product, "/?" + longText, "X-Short: a")).isEqualTo(400);
  }

  /** W-23: a refusal says what to do, in the languages of the site. */
  @Test
  void refusalsAreToldInEveryLanguage(Product product) {
    String elsewhere = "Sec-Fetch-Site: cross-site";

    assertThat(page(product, "POST /sign-in HTTP/1.1", FORM, elsewhere, "Content-Length: 0"))
        .startsWith("HTTP/1.1 403 ")
        .contains("This form came from another site", "lang=\"cy\"");
    assertThat(page(product, "GET /help;x=1 HTTP/1.1", "X-Short: a"))
        .startsWith("HTTP/1.1 400 ")
        .contains("We did not understand this request", "Mynd i’r hafan");
  }

  @Test
  void anOrdinaryRequestIsAnswered(Product product) {
    assertThat(get(product, "/", "X-Short: a")).isEqualTo(200);
  }

  private static int get(Product product, String path, String header) {
    return RawHttp.statusOf(
        product,
        "GET " + path + " HTTP/1.1",
        "Host: localhost:" + product.port(),
        "Connection: close",
        header);
  }

  private static String page(Product product, String first, String... lines) {
    String[] all = new String[lines.length + 3];
    all[0] = first;
    all[1] = "Host: localhost:" + product.port();
    all[2] = "Connection: close";
    System.arraycopy(lines, 0, all, 3, lines.length);
    return RawHttp.send(product, all);
  }

  private static int post(Product product, String... lines) {
    String[] all = new String[lines.length + 3];
    all[0] = "POST /sign-in HTTP/1.1";
    all[1] = "Host: localhost:" + product.port();
    all[2] = "Connection: close";
    System.arraycopy(lines, 0, all, 3, lines.length);
    return RawHttp.statusOf(product, all);
  }
}

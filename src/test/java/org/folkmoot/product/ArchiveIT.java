package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.folkmoot.audit.ArchiveAuditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A facilitator makes the archive of a finished process; anybody takes it along and checks it. */
@ExtendWith(WithProduct.class)
class ArchiveIT {

  private static final String PROCESS = "city-budget-2025";

  @TempDir Path folder;

  @Test
  void isMadeTakenAlongCheckedAndReadWithoutTheServer(Product product) throws IOException {
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open("/staff/process-archive?process=" + PROCESS);
      staff.page().click("#ask");
      staff.page().locator("a[href^='/process-archive']").waitFor();
      staff.check().holds();
    }
    Path zip = folder.resolve("archive.zip");
    try (BrowserContext visitor = Chromium.newVisitor()) {
      Page page = visitor.newPage();
      page.navigate(product.url("localhost", "/process?process=" + PROCESS));
      Download file =
          page.waitForDownload(() -> page.locator("a[href^='/process-archive']").click());
      assertThat(file.suggestedFilename()).isEqualTo(PROCESS + "-archive.zip");
      file.saveAs(zip);
    }

    assertThat(ArchiveAuditor.verify(zip)).contains("ok    signature", "ok    files", "\nACCEPTED");
    unzip(zip);
    readOffline();
  }

  private void unzip(Path zip) throws IOException {
    try (ZipFile files = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : files.stream().toList()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream content = files.getInputStream(entry)) {
          Files.copy(content, target);
        }
      }
    }
  }

  /** Every page, every link, no script, in English and Welsh. */
  private void readOffline() {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setJavaScriptEnabled(false).setOffline(true);
    try (BrowserContext visitor = Chromium.newVisitor(options)) {
      Page page = visitor.newPage();
      page.navigate(folder.resolve("index.html").toUri().toString());
      page.click("text=English");
      assertThat(page.locator("h1").innerText()).isNotBlank();
      page.locator("a[href^='rounds/']").first().click();
      assertThat(page.locator("main").innerText())
          .contains("These projects get the money", "Files");
      for (String href :
          page.locator("main a").all().stream().map(a -> a.getAttribute("href")).toList()) {
        assertThat(folder.resolve("en/rounds").resolve(href).normalize()).exists();
      }
      page.click("nav a");
      assertThat(page.url()).endsWith("en/index.html");
    }
  }

  @Test
  void isThereForNobodyWhereNoneWasMade(Product product) {
    Client visitor = Client.of(product);

    assertThat(visitor.get("/process-archive?process=safer-streets").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/process-archive").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/process?process=safer-streets").body())
        .doesNotContain("process-archive");
  }
}

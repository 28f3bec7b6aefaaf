package org.folkmoot.container;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.accounts.SignInRows;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.accounts.oidc.OidcProbe;
import org.folkmoot.ballots.VoterDevice;
import org.folkmoot.budgets.BudgetProbe;
import org.folkmoot.figures.FigureProbe;
import org.folkmoot.jobs.JobsProbe;
import org.folkmoot.mail.LetterProbe;
import org.folkmoot.moderation.ModerationProbe;
import org.folkmoot.notifications.NoticeProbe;
import org.folkmoot.privacy.RetentionProbe;
import org.folkmoot.processes.PhaseSwitchProbe;
import org.folkmoot.proposals.ProposalProbe;
import org.folkmoot.search.SearchProbe;
import org.folkmoot.trustees.BoardsProbe;
import org.folkmoot.votes.VotesProbe;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all tests in the container: the product's own WAR with the test classes.
 * Its filters are left out, because they would refuse the test runner's own address; files and the
 * API keep those of language and council.
 */
@ArquillianSuiteDeployment
public class InContainer {

  @Deployment
  public static WebArchive product() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File("target/ROOT.war"))
        .as(WebArchive.class)
        .addPackage(InContainer.class.getPackage())
        .addClasses(
            StrongSignIn.class,
            SignInRows.class,
            AccountProbe.class,
            BudgetProbe.class,
            OidcProbe.class,
            RetentionProbe.class,
            JobsProbe.class,
            FigureProbe.class,
            LetterProbe.class,
            NoticeProbe.class,
            ModerationProbe.class,
            PhaseSwitchProbe.class,
            ProposalProbe.class,
            SearchProbe.class,
            VoterDevice.class,
            BoardsProbe.class,
            VotesProbe.class)
        .addAsLibraries(libraryOf(Assertions.class))
        .setWebXML(new StringAsset(webXmlWithoutFilters()));
  }

  private static String mapping(String filter) {
    return "<filter-mapping><filter-name>"
        + filter
        + "</filter-name><url-pattern>/feeds/*</url-pattern><url-pattern>/data/*</url-pattern>"
        + "<url-pattern>/api/v1/*</url-pattern></filter-mapping>";
  }

  private static File libraryOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String webXmlWithoutFilters() {
    try {
      return Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))
          .replaceAll("(?s)<filter-mapping>.*?</filter-mapping>", "")
          .replace("<listener>", mapping("language") + mapping("council") + "<listener>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

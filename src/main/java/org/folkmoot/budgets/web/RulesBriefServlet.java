package org.folkmoot.budgets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.WhatIfService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Query;
import org.folkmoot.texts.Texts;

/** The comparison of a round as a printed brief, for whoever may see the page. */
@WebServlet("/staff/rules-brief")
public final class RulesBriefServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient WhatIfService whatIfs;
  @Inject private transient RoundService rounds;
  @Inject private transient RuleWords ruleWords;
  @Inject private transient CurrentCouncil council;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public RulesBriefServlet() {}

  /** The PDF; 404 while there is no comparison of the round as it stands. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String slug = Query.of(request).get("round");
    Optional<RoundDetails> round = rounds.find(slug).filter(RoundDetails::hasBallots);
    Optional<Comparison> comparison = round.isEmpty() ? Optional.empty() : whatIfs.find(slug);
    if (comparison.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf = RulesBrief.render(comparison.get(), words(round.orElseThrow()));
    new Download(RulesBrief.fileName(slug), "application/pdf").begin(response);
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  private BriefWords words(RoundDetails round) {
    Map<String, String> names =
        rounds.listProjects(round).stream()
            .collect(Collectors.toMap(ProjectDetails::code, one -> texts.text(one.name())));
    String today = texts.date(clock.instant());
    return new BriefWords(texts, ruleWords, round, names, council.get().name(), today);
  }
}

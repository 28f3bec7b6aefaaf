package org.folkmoot.platform.web;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.brand.CouncilBrands;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Hands the texts of the current request to pages ({@code texts}) and beans. */
@RequestScoped
public class Wording {

  private final HttpServletRequest request;
  private final CurrentCouncil currentCouncil;
  private final CouncilBrands brands;
  private @Nullable Texts texts;

  @Inject
  Wording(HttpServletRequest request, CurrentCouncil currentCouncil, CouncilBrands brands) {
    this.request = request;
    this.currentCouncil = currentCouncil;
    this.brands = brands;
  }

  /** The texts in the language of the request, with the council's own words. */
  @Produces
  @Named("texts")
  @Dependent
  public Texts texts() {
    Texts known = texts;
    if (known == null) {
      known = brands.texts(currentCouncil.find(), locale());
      texts = known;
    }
    return known;
  }

  private Locale locale() {
    Object decided = request.getAttribute(LanguageFilter.LOCALE);
    return decided instanceof Locale locale ? locale : LanguageFilter.LANGUAGES.get(0);
  }
}

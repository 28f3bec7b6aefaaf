package org.folkmoot.texts.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Takes every typed text without the blanks around it, and a text of nothing but blanks as none, so
 * that no title of blanks passes for one. Passwords stay as they are.
 */
@FacesConverter(forClass = String.class)
public class TypedText implements Converter<String> {

  /** For Faces. */
  public TypedText() {}

  @Override
  public @Nullable String getAsObject(
      FacesContext context, UIComponent component, @Nullable String typed) {
    if (typed == null || component instanceof HtmlInputSecret) {
      return typed;
    }
    return Texts.tidy(typed);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
    return value == null ? "" : value;
  }
}

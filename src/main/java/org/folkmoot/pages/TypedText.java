package org.folkmoot.pages;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes text in which nothing can be seen (blanks of any script, signs without a shape) for no text
 * at all, so that a required field is not filled by it. Everything else stays as it was typed.
 */
@FacesConverter(forClass = String.class)
public final class TypedText implements Converter<String> {

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\u115f\u1160\u2800\u3164\uffa0]*");

  /** For Faces. */
  public TypedText() {}

  @Override
  public String getAsObject(FacesContext context, UIComponent component, @Nullable String typed) {
    return typed == null || INVISIBLE.matcher(typed).matches() ? "" : typed;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, @Nullable String value) {
    return value == null ? "" : value;
  }
}

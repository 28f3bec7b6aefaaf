package org.folkmoot.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.folkmoot.pages.Ticks;
import org.folkmoot.texts.Texts;

/** Puts a {@link KeptForm} back into the inputs of its page, and says so. */
public final class KeptFormFiller implements SystemEventListener {

  /** For the container. */
  public KeptFormFiller() {}

  @Override
  public boolean isListenerForSource(Object source) {
    return source instanceof UIViewRoot;
  }

  @Override
  public void processEvent(SystemEvent event) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.isPostback() || faces.getViewRoot().isTransient()) {
      return;
    }
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    CDI.current()
        .select(KeptForms.class)
        .get()
        .take(request)
        .ifPresent(form -> fill(faces, request, form));
  }

  private static void fill(FacesContext faces, HttpServletRequest request, KeptForm form) {
    request.setAttribute(Ticks.NAME, form.fields());
    UIViewRoot view = faces.getViewRoot();
    form.fields()
        .forEach(
            (name, values) -> {
              if (!isOfWidget(name)) {
                view.invokeOnComponent(faces, name, (context, input) -> fill(input, values));
              }
            });
    Texts texts = faces.getApplication().evaluateExpressionGet(faces, "#{texts}", Texts.class);
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("site.kept"), null));
  }

  /**
   * Whether a field is one that a widget of PrimeFaces adds for itself, for example {@code
   * table_rppDD}. No input of ours has such a name, and a table takes it for the number of a row.
   */
  static boolean isOfWidget(String name) {
    return name.indexOf('_', name.lastIndexOf(':') + 1) >= 0;
  }

  private static void fill(UIComponent input, List<String> values) {
    boolean secret = input instanceof HtmlInputSecret || input instanceof HtmlInputFile;
    if (input instanceof EditableValueHolder holder && !secret) {
      if (input instanceof UISelectMany) {
        holder.setSubmittedValue(values.toArray(new String[0]));
      } else if (input instanceof UISelectBoolean) {
        holder.setSubmittedValue(String.valueOf(!values.get(0).equals("false")));
      } else {
        holder.setSubmittedValue(values.get(0));
      }
    }
  }
}

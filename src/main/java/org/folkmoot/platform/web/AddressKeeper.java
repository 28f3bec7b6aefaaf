package org.folkmoot.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sends every form back to the full address of its page, query included. So the page knows from the
 * first moment of a postback what it is about, and after an error the address still names it.
 */
public final class AddressKeeper extends ViewHandlerWrapper {

  /** Wraps the server's handler. */
  public AddressKeeper(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext faces, String viewId) {
    String url = super.getActionURL(faces, viewId);
    UIViewRoot view = faces.getViewRoot();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    boolean isOwnPage = view != null && viewId.equals(view.getViewId());
    return isOwnPage && request.getQueryString() != null && !url.contains("?")
        ? url + "?" + request.getQueryString()
        : url;
  }
}

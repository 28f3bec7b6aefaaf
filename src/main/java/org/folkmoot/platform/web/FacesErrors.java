package org.folkmoot.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.platform.DatabaseTrouble;
import org.folkmoot.platform.Refusals;
import org.folkmoot.texts.Texts;
import org.primefaces.csp.CspException;

/**
 * Turns what went wrong behind a page into what the person sees: a broken rule becomes a message on
 * the same page with the typed text kept; everything else becomes the error page, with a number
 * that stands in the log too.
 */
public final class FacesErrors extends ExceptionHandlerFactory {

  private static final Logger LOG = Logger.getLogger(FacesErrors.class.getName());

  /** Wraps the server's factory. */
  public FacesErrors(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        Throwable problem = events.next().getContext().getException();
        events.remove();
        answer(FacesContext.getCurrentInstance(), problem);
      }
    }

    private static void answer(FacesContext faces, Throwable problem) {
      try {
        if (DatabaseTrouble.isBusy(problem)) {
          sendBusy(faces);
        } else if (find(problem, NotFound.class).isPresent()) {
          send(faces, 404);
        } else if (find(problem, NotAllowed.class).isPresent()) {
          send(faces, 403);
        } else if (find(problem, ViewExpiredException.class).isPresent()) {
          forms()
              .keepOfExpiredPage(
                  request(faces), (HttpServletResponse) faces.getExternalContext().getResponse());
          lead(faces, "");
        } else if (find(problem, CspException.class).isPresent()) {
          // no page of ours sends a form without its nonce
          lead(faces, "");
        } else if (find(problem, ConfirmationNeeded.class).isPresent()) {
          forms().keepOfVisitor(request(faces));
          lead(faces, "/confirm?next=");
        } else {
          Optional<String> sentence = sentence(faces, problem);
          if (sentence.isPresent() && faces.getCurrentPhaseId().getOrdinal() < 6) {
            faces.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence.get(), null));
          } else {
            fail(faces, problem);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Optional<String> sentence(FacesContext faces, Throwable problem) {
      Texts texts = faces.getApplication().evaluateExpressionGet(faces, "#{texts}", Texts.class);
      return Refusals.of(problem)
          .map(rule -> texts.with(rule.messageKey(), rule.arguments().toArray()));
    }

    private static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> type) {
      for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
        if (type.isInstance(cause)) {
          return Optional.of(type.cast(cause));
        }
      }
      return Optional.empty();
    }

    private static KeptForms forms() {
      return CDI.current().select(KeptForms.class).get();
    }

    private static HttpServletRequest request(FacesContext faces) {
      return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Shows the page afresh, directly or by way of another page. */
    private static void lead(FacesContext faces, String by) throws IOException {
      String page = KeptForm.pageOf(request(faces));
      faces
          .getExternalContext()
          .redirect(by.isEmpty() ? page : by + URLEncoder.encode(page, UTF_8));
      faces.responseComplete();
    }

    private static void fail(FacesContext faces, Throwable problem) throws IOException {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.SEVERE, "page failed, reference " + reference, problem);
      faces.getExternalContext().getRequestMap().put("folkmoot.reference", reference);
      send(faces, 500);
    }

    private static void sendBusy(FacesContext faces) throws IOException {
      HttpServletResponse answer = (HttpServletResponse) faces.getExternalContext().getResponse();
      if (!answer.isCommitted()) {
        PlainPage.BUSY.sendLater(answer);
      }
      faces.responseComplete();
    }

    private static void send(FacesContext faces, int status) throws IOException {
      ExternalContext external = faces.getExternalContext();
      if (!external.isResponseCommitted()) {
        external.responseReset();
        external.responseSendError(status, "");
      }
      faces.responseComplete();
    }
  }
}

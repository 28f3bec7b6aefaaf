package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.kernel.Excerpt;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ModeratedContent;
import org.folkmoot.people.Person;

/** Files as moderators hide and show them, whatever their form. */
@ApplicationScoped
class FileModeration {

  private static final int LONGEST_TITLE = 80;

  private final AttachmentRepository files;
  private final Carriers carriers;
  private final AccountService accounts;
  private final Clock clock;

  @Inject
  FileModeration(
      AttachmentRepository files, Carriers carriers, AccountService accounts, Clock clock) {
    this.files = files;
    this.carriers = carriers;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Produces
  ModeratedContent pictures() {
    return new OfForm(FileForm.PICTURE);
  }

  @Produces
  ModeratedContent documents() {
    return new OfForm(FileForm.DOCUMENT);
  }

  /** Files of one form are a kind of their own. */
  private final class OfForm implements ModeratedContent {

    private final FileForm form;

    OfForm(FileForm form) {
      this.form = form;
    }

    @Override
    public String kind() {
      return form.moderatedAs();
    }

    @Override
    public Optional<ContentDetails> find(String reference) {
      return FileModeration.this.find(form, reference);
    }

    @Override
    public void hide(String reference) {
      FileModeration.this.hide(reference);
    }

    @Override
    public void show(String reference) {
      restore(reference);
    }
  }

  /** Whoever may not read about what carries it finds nothing; nobody finds what is not shown. */
  private Optional<ContentDetails> find(FileForm form, String reference) {
    return idOf(reference)
        .flatMap(files::find)
        .filter(file -> file.form() == form && (file.isShown() || file.isHidden()))
        .flatMap(file -> carriers.of(file).filter(Carrier::open).map(open -> details(file, open)));
  }

  private ContentDetails details(Attachment file, Carrier carrier) {
    String words = file.description().isEmpty() ? file.name() : file.description().main();
    return new ContentDetails(
        file.toDetails().moderatedAs(),
        String.valueOf(file.id()),
        file.processId(),
        file.authorId(),
        file.authorId().flatMap(accounts::findPerson).map(Person::name).orElse(""),
        Excerpt.of(words, LONGEST_TITLE),
        file.form() == FileForm.PICTURE ? words : (words + "\n" + file.name()).strip(),
        carrier.path() + "#file-" + file.id(),
        file.isHidden());
  }

  private void hide(String reference) {
    Attachment file = get(reference);
    if (!file.isShown()) {
      throw FileRefusal.gone();
    }
    file.hide(clock.instant());
  }

  private void restore(String reference) {
    get(reference).restore();
  }

  private Attachment get(String reference) {
    return idOf(reference).flatMap(files::find).orElseThrow(NotFound::new);
  }

  private static Optional<Long> idOf(String reference) {
    return reference.matches("[1-9]\\d{0,17}")
        ? Optional.of(Long.parseLong(reference))
        : Optional.empty();
  }
}

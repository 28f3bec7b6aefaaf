package org.folkmoot.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.moderation.ContentDetails;
import org.folkmoot.moderation.ModeratedContent;

/** Pictures as a kind of what moderators hide and show. */
@ApplicationScoped
class PictureModeration implements ModeratedContent {

  static final String KIND = "picture";

  private final FileModeration files;

  @Inject
  PictureModeration(FileModeration files) {
    this.files = files;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<ContentDetails> find(String reference) {
    return files.find(FileForm.PICTURE, reference);
  }

  @Override
  public void hide(String reference) {
    files.hide(reference);
  }

  @Override
  public void show(String reference) {
    files.show(reference);
  }
}

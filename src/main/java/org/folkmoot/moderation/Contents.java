package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;

/** Every kind of content that can be moderated. */
@ApplicationScoped
class Contents {

  private final Instance<ModeratedContent> kinds;

  @Inject
  Contents(@Any Instance<ModeratedContent> kinds) {
    this.kinds = kinds;
  }

  Optional<ContentDetails> find(String kind, String reference) {
    return of(kind).flatMap(content -> content.find(reference));
  }

  void hide(ContentDetails content) {
    of(content.kind()).orElseThrow(NotFound::new).hide(content.reference());
  }

  void show(ContentDetails content) {
    of(content.kind()).orElseThrow(NotFound::new).show(content.reference());
  }

  private Optional<ModeratedContent> of(String kind) {
    return kinds.stream().filter(content -> content.kind().equals(kind)).findFirst();
  }
}

package org.folkmoot.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The texts as pages read them: {@code #{msg['site.nav.home']}}. */
@Named("msg")
@RequestScoped
public class Messages extends AbstractMap<String, String> {

  private final Texts texts;

  @Inject
  Messages(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String get(@Nullable Object key) {
    return texts.get(String.valueOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return true;
  }

  /** Not to be listed: pages look texts up by key. */
  @Override
  public Set<Entry<String, String>> entrySet() {
    return Set.of();
  }
}

package org.folkmoot.platform.web;

import jakarta.faces.view.facelets.FaceletCache;
import jakarta.faces.view.facelets.FaceletCacheFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;

/**
 * Lets Faces compile only pages of ours: files that end in {@code .xhtml}, inside the application
 * or inside {@code META-INF} of a library in it. Mojarra 4.0.11 would otherwise run a page from any
 * address that reaches an include.
 */
public final class FaceletGuard extends FaceletCacheFactory {

  /** Wraps the server's factory. */
  public FaceletGuard(FaceletCacheFactory wrapped) {
    super(wrapped);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public FaceletCache getFaceletCache() {
    return new Guarded<Object>(getWrapped().getFaceletCache());
  }

  private static final class Guarded<V> extends FaceletCache<V> {

    private final FaceletCache<V> cache;

    Guarded(FaceletCache<V> cache) {
      this.cache = cache;
    }

    @Override
    public void setCacheFactories(
        MemberFactory<V> faceletFactory, MemberFactory<V> viewMetadataFactory) {
      super.setCacheFactories(faceletFactory, viewMetadataFactory);
      cache.setCacheFactories(faceletFactory, viewMetadataFactory);
    }

    @Override
    public V getFacelet(URL url) throws IOException {
      return cache.getFacelet(checked(url));
    }

    @Override
    public boolean isFaceletCached(URL url) {
      return FaceletOrigin.isOurs(url) && cache.isFaceletCached(url);
    }

    @Override
    public V getViewMetadataFacelet(URL url) throws IOException {
      return cache.getViewMetadataFacelet(checked(url));
    }

    @Override
    public boolean isViewMetadataFaceletCached(URL url) {
      return FaceletOrigin.isOurs(url) && cache.isViewMetadataFaceletCached(url);
    }

    private static URL checked(URL url) throws FileNotFoundException {
      if (!FaceletOrigin.isOurs(url)) {
        throw new FileNotFoundException("not a page of this application");
      }
      return url;
    }
  }
}

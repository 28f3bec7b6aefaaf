package org.folkmoot.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The document and section that an algorithm was written from, for example
 * {@code @SpecSource(document = "RFC 9162", section = "2.1.3.2")}. A test compares these marks with
 * {@code docs/spec-map.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SpecSources.class)
public @interface SpecSource {

  /** Name of the paper, RFC or specification. */
  String document();

  /** Section, algorithm or page in it. */
  String section();
}

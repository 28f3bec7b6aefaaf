package org.folkmoot.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Several {@link SpecSource} marks on one element. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface SpecSources {

  /** The marks, in source order. */
  SpecSource[] value();
}

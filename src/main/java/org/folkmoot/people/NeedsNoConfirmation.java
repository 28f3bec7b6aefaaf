package org.folkmoot.people;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An action that is written in the administration log and yet needs no fresh confirmation. Every
 * service method that leads to an entry carries this or {@link NeedsFreshConfirmation}, so that
 * nobody forgets to decide.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NeedsNoConfirmation {

  /** Why none is needed, for example that a job does it. */
  String value();
}

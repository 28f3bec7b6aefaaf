package org.folkmoot.people;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A dangerous action: its method runs only if the visitor confirmed within the last five minutes
 * who they are (AU-16); otherwise {@link ConfirmationNeeded} is thrown before anything is done.
 * Stands at the methods of services that pages call, so that the action is held up and not the page
 * on which it is asked for. A call inside the same object is not held up a second time.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NeedsFreshConfirmation {}

package org.folkmoot.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes minutes, so it runs when it is asked for and not in every build; see docs/testing.md. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = "folkmoot.long",
    matches = "true",
    disabledReason = "a long run: mvn verify -Dfolkmoot.long=true")
@interface LongRun {}

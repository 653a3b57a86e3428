package quarterdeck.proving;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A proof that the profile {@code night} alone does: it takes long, and every build has others beside it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "quarterdeck.full", matches = "true", disabledReason = "done by the profile night")
public @interface NightOnly {}

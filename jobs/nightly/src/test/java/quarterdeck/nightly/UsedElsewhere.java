package quarterdeck.nightly;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for a type that another package or a public type depends on, so that being public has a reason. */
final class UsedElsewhere extends ArchCondition<JavaClass> {

    static final UsedElsewhere FROM_ANOTHER_PACKAGE = new UsedElsewhere();

    private UsedElsewhere() {
        super("be used from another package or by a public type");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean used = type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(origin -> !origin.getPackageName().equals(type.getPackageName())
                        || (!origin.equals(type) && origin.getModifiers().contains(JavaModifier.PUBLIC)));
        if (!used) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is public and no other package uses it"));
        }
    }
}

package druppel.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Condition that a class lies in a ring, and uses nothing of the house but what `Rings` allow.
final class RingCondition extends ArchCondition<JavaClass> {
    private final String house;

    /// Creates the condition.
    ///
    /// @param house the root package
    RingCondition(String house) {
        super("use nothing of the house but what is in a ring above");
        this.house = house;
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        if (!Rings.place(name(one))) {
            events.add(SimpleConditionEvent.violated(one, one.getName() + " is in no ring"));
            return;
        }
        one.getDirectDependenciesFromSelf().stream()
                .filter(found -> ofTheHouse(found.getTargetClass()))
                .filter(found -> !Rings.allow(name(one), name(found.getTargetClass())))
                .map(Dependency::getDescription)
                .forEach(found -> events.add(SimpleConditionEvent.violated(one, found)));
    }

    private boolean ofTheHouse(JavaClass one) {
        return (one.getBaseComponentType().getPackageName() + ".").startsWith(house + ".");
    }

    private String name(JavaClass one) {
        return relative(house, one.getBaseComponentType().getPackageName());
    }

    /// The name of a package of the house, relative to its root.
    static String relative(String house, String name) {
        return name.equals(house) ? "" : name.substring(house.length() + 1);
    }
}

package druppel.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// Condition that a method opens a transaction that writes.
final class WriteCondition extends ArchCondition<JavaMethod> {
    private static final Set<String> WRITING = Set.of("write", "update", "claim");

    private final String unitOfWork;

    /// Creates the condition.
    ///
    /// @param persistence the package that has `UnitOfWork`
    WriteCondition(String persistence) {
        super("open a transaction that writes");
        unitOfWork = persistence + ".UnitOfWork";
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals(unitOfWork))
                .filter(call -> WRITING.contains(call.getName()))
                .forEach(call -> events.add(SimpleConditionEvent.satisfied(method, call.getDescription())));
    }
}

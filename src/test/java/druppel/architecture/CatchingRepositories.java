package druppel.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// Whether a class catches everything around work on the rows of an open transaction: a call that
/// is handed the rows, or something that holds them, or that asks a table of theirs.
final class CatchingRepositories extends ArchCondition<JavaClass> {
    private static final Set<String> EVERYTHING =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable", "java.lang.Error");

    private final String rows;
    private final String store;

    /// Creates the condition.
    ///
    /// @param app the package that has `Repositories` and `UnitOfWork`
    CatchingRepositories(String app) {
        super("catch everything around work on the rows of an open transaction");
        rows = app + ".Rows";
        store = app + ".Store";
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        one.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .filter(this::catching)
                .forEach(block -> events.add(SimpleConditionEvent.satisfied(
                        one,
                        block.getOwner().getFullName()
                                + " catches everything within a transaction "
                                + block.getSourceCodeLocation())));
    }

    private boolean catching(TryCatchBlock block) {
        Set<JavaAccess<?>> accesses = block.getAccessesContainedInTryBlock();
        return block.getCaughtThrowables().stream().anyMatch(caught -> EVERYTHING.contains(caught.getName()))
                && accesses.stream().noneMatch(this::ofTheStore)
                && Stream.concat(accesses.stream(), inLambdas(block)).anyMatch(this::onRows);
    }

    /// What stands in a lambda counts to no block: all that begins after the block does is taken
    /// for a part of it.
    private static Stream<JavaAccess<?>> inLambdas(TryCatchBlock block) {
        int line = block.getSourceCodeLocation().getLineNumber();
        return block.getOwner().getAccessesFromSelf().stream()
                .filter(JavaAccess::isDeclaredInLambda)
                .filter(access -> access.getLineNumber() >= line);
    }

    private boolean ofTheStore(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(store);
    }

    private boolean onRows(JavaAccess<?> access) {
        return holdsRows(access.getTargetOwner()) || parameters(access).anyMatch(this::holdsRows);
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .flatMap(unit -> unit.getRawParameterTypes().stream());
    }

    private boolean holdsRows(JavaClass type) {
        return type.getName().equals(rows)
                || type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(field -> field.getName().equals(rows));
    }
}

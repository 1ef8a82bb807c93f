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

/// Condition that a class catches everything around work in an open transaction: around a call that takes the
/// repositories, or something that holds them, or that asks a repository.
final class BroadCatchCondition extends ArchCondition<JavaClass> {
    private static final Set<String> EVERYTHING =
            Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable", "java.lang.Error");

    private final String repositories;
    private final String unitOfWork;

    /// Creates the condition.
    ///
    /// @param persistence the package that has `Repositories` and `UnitOfWork`
    BroadCatchCondition(String persistence) {
        super("catch everything around work in an open transaction");
        repositories = persistence + ".Repositories";
        unitOfWork = persistence + ".UnitOfWork";
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
                && accesses.stream().noneMatch(this::ofUnitOfWork)
                && Stream.concat(accesses.stream(), inLambdas(block)).anyMatch(this::onRepositories);
    }

    /// ArchUnit gives an access in a lambda to no block: every one after the first line of the block is taken as
    /// a part of it.
    private static Stream<JavaAccess<?>> inLambdas(TryCatchBlock block) {
        int line = block.getSourceCodeLocation().getLineNumber();
        return block.getOwner().getAccessesFromSelf().stream()
                .filter(JavaAccess::isDeclaredInLambda)
                .filter(access -> access.getLineNumber() >= line);
    }

    private boolean ofUnitOfWork(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(unitOfWork);
    }

    private boolean onRepositories(JavaAccess<?> access) {
        return holdsRepositories(access.getTargetOwner()) || parameters(access).anyMatch(this::holdsRepositories);
    }

    private static Stream<JavaClass> parameters(JavaAccess<?> access) {
        return access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .flatMap(unit -> unit.getRawParameterTypes().stream());
    }

    private boolean holdsRepositories(JavaClass type) {
        return type.getName().equals(repositories)
                || type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(field -> field.getName().equals(repositories));
    }
}

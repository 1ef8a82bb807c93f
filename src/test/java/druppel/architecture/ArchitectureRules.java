package druppel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The rules of a house whose rooms lie in the packages below this one.
record ArchitectureRules(String house) {
    private static final DescribedPredicate<JavaAccess<?>> A_BARE_CLOCK =
            DescribedPredicate.describe("the system's clock", ArchitectureRules::clock);
    private static final DescribedPredicate<JavaAccess<?>> THE_SYSTEMS_ZONE = DescribedPredicate.describe(
            "the system's zone", access -> access.getName().equals("systemDefault"));

    /// A room sees itself, the rooms below it that are named, and nothing else of the house.
    ArchRule rooms() {
        return Stream.of(
                        room("core"),
                        room("app", "core"),
                        room("server"),
                        room("store", "app", "core"),
                        room("schedule", "app", "core"),
                        room("content", "app", "core"),
                        room("holidays", "app", "core"),
                        room("picture", "app", "core"),
                        room("metrics", "app", "core"),
                        room("pages", "server", "app", "core"),
                        room("slack", "server", "app", "core"),
                        room("teams", "server", "app", "core"),
                        room("local", "server", "app", "core"))
                .reduce(ArchitectureRules::both)
                .orElseThrow()
                .as("a room sees nothing of the house but the rooms below it");
    }

    ArchRule coreIsPure() {
        return only("core", "java..", "org.jspecify..");
    }

    ArchRule serverKnowsTheWebAlone() {
        return only(
                "server", "java..", "org.jspecify..", "org.slf4j..", "jakarta..", "org.eclipse..", "tools.jackson..");
    }

    ArchRule coreReachesNothingOutside() {
        return noClasses()
                .that()
                .resideInAPackage(house + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .allowEmptyShould(true);
    }

    ArchRule coreKnowsNoZoneOfItsOwn() {
        return noClasses().that().resideInAPackage(house + ".core..").should().accessTargetWhere(THE_SYSTEMS_ZONE);
    }

    ArchRule onlyTheRootReadsTheClock() {
        return noClasses().that().resideInAPackage(house + ".*..").should().accessTargetWhere(A_BARE_CLOCK);
    }

    ArchRule coreHasNoCycles() {
        return SlicesRuleDefinition.slices()
                .matching(house + ".core.(*)..")
                .should()
                .beFreeOfCycles();
    }

    /// Within a transaction nothing is caught but by `Repositories.isolated`: on PostgreSQL a catch-all
    /// hides a serialization failure from whoever tries the whole again. Around a transaction it is
    /// no offence.
    ArchRule noTransactionIsCaughtFromWithin() {
        return noClasses()
                .that()
                .resideInAPackage(house + ".app..")
                .should(new CatchingRepositories(house + ".app"))
                .allowEmptyShould(true);
    }

    /// The packages that let null through unseen.
    List<String> unmarked(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !found.getName().startsWith(house + ".jte"))
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .sorted()
                .toList();
    }

    // Pages that are made from templates stand in a package of their own, by rooms.
    private ArchRule room(String room, String... seen) {
        String[] allowed = Stream.concat(Stream.of(room), Stream.of(seen))
                .flatMap(name -> Stream.of(house + "." + name + "..", jte(name)))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(house + "." + room + "..", jte(room))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(house + "..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(allowed)))
                .allowEmptyShould(true);
    }

    private String jte(String room) {
        return house + ".jte." + room + "..";
    }

    private ArchRule only(String room, String... packages) {
        return classes()
                .that()
                .resideInAPackage(house + "." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(house + "." + room + ".."), Stream.of(packages))
                        .toArray(String[]::new));
    }

    private static ArchRule both(ArchRule one, ArchRule other) {
        return CompositeArchRule.of(one).and(other);
    }

    private static boolean clock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now", "millis" -> owner.startsWith("java.time.") && !givenAClock(access);
            case "system", "systemUTC", "systemDefaultZone" -> owner.startsWith("java.time.");
            case "tick", "tickMillis", "tickSeconds", "tickMinutes" -> owner.equals("java.time.Clock");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date");
            default -> false;
        };
    }

    private static boolean givenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("java.time.Clock");
    }
}

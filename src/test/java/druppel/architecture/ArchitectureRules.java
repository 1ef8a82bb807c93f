package druppel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Rules of a house whose rooms are the packages below its root package.
///
/// @param house the root package
record ArchitectureRules(String house) {
    /// The libraries that only some rooms know.
    private static final Map<String, List<String>> ROOMS_OF_LIBRARIES = Map.ofEntries(
            Map.entry("com.slack..", List.of("platform.slack")),
            Map.entry("okhttp3..", List.of("platform.slack")),
            Map.entry("com.nimbusds..", List.of("platform.teams", "adapter.oidc")),
            Map.entry("org.eclipse.jetty..", List.of("adapter.server")),
            Map.entry("org.quartz..", List.of("adapter.schedule")),
            Map.entry("org.jdbi..", List.of("store")),
            Map.entry("org.flywaydb..", List.of("store")),
            Map.entry("org.sqlite..", List.of("store")),
            Map.entry("org.postgresql..", List.of("store")),
            Map.entry("com.zaxxer..", List.of("store")),
            Map.entry("java.sql..", List.of("store", "adapter.schedule")),
            Map.entry("javax.sql..", List.of("store", "adapter.schedule")),
            Map.entry("com.google.crypto..", List.of("store.crypto")),
            Map.entry("io.micrometer..", List.of("adapter.metrics")),
            Map.entry("io.prometheus..", List.of("adapter.metrics")),
            Map.entry("com.ibm.icu..", List.of("adapter.content", "adapter.holidays", "adapter.pages.rhythm")),
            Map.entry("org.snakeyaml..", List.of("adapter.content")),
            Map.entry("com.networknt..", List.of("adapter.content")),
            Map.entry("de.focus_shift..", List.of("adapter.holidays")),
            Map.entry("gg.jte..", List.of("platform", "adapter.pages", "jte")),
            Map.entry("jakarta.servlet..", List.of("web", "platform", "adapter.server", "adapter.pages")),
            Map.entry("picocli..", List.of("cli", "config", "platform")));

    private static final DescribedPredicate<JavaAccess<?>> SYSTEM_CLOCK =
            DescribedPredicate.describe("the system's clock or zone", ArchitectureRules::readsTheSystem);

    private static final SliceAssignment PACKAGES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return SliceIdentifier.of(one.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    };

    ArchRule rings() {
        return classes().should(new RingCondition(house));
    }

    ArchRule noPackageCycles() {
        return SlicesRuleDefinition.slices()
                .assignedFrom(PACKAGES)
                .namingSlices("$1")
                .should()
                .beFreeOfCycles();
    }

    ArchRule domainIsPure() {
        return only("domain", "java..", "org.jspecify..");
    }

    /// An address is a value; what is at the address is not.
    ArchRule domainReachesNothingOutside() {
        return noClasses()
                .that()
                .resideInAPackage(all("domain"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                        .and(DescribedPredicate.not(equivalentTo(URI.class))));
    }

    /// Everyone else is given a clock, and a zone by the member.
    ArchRule onlyCommandsReadTheSystemClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(all("cli"), all("doctor"))
                .should()
                .accessTargetWhere(SYSTEM_CLOCK);
    }

    ArchRule webKnowsOnlyHttp() {
        return only(
                "web",
                all("domain"),
                all("common"),
                "java..",
                "org.jspecify..",
                "org.slf4j..",
                "jakarta..",
                "io.github.bucket4j..",
                "tools.jackson..");
    }

    ArchRule serverKnowsOnlyTheWeb() {
        return only(
                "adapter.server",
                all("web"),
                all("domain"),
                "java..",
                "com.sun.management..",
                "org.jspecify..",
                "org.slf4j..",
                "jakarta..",
                "org.eclipse..",
                "tools.jackson..");
    }

    ArchRule librariesStayInTheirRooms() {
        return ROOMS_OF_LIBRARIES.entrySet().stream()
                .map(library -> known(library.getKey(), library.getValue()))
                .reduce((one, other) -> CompositeArchRule.of(one).and(other))
                .orElseThrow()
                .as("a library is known only in its rooms");
    }

    /// In a transaction only the store catches everything: on PostgreSQL a broad catch hides a serialization failure
    /// from the code that repeats the whole transaction. Around a transaction a broad catch is allowed.
    ArchRule noBroadCatchInATransaction() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(all("store"))
                .should(new BroadCatchCondition(house + ".persistence"));
    }

    /// What a member asks for is carried out in one transaction with its answer: by `RequestContext.act`.
    ArchRule answersAreStoredWithTheirAct() {
        return noMethods()
                .that()
                .haveRawReturnType(house + ".chat.Reply")
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(all("feature"), all("dialog"))
                .should(new WriteCondition(house + ".persistence"));
    }

    /// The packages in which null is not checked.
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

    /// The rooms of the table of rings that have no class.
    List<String> emptyRooms(JavaClasses classes) {
        return Rings.empty(classes.stream()
                .map(one -> RingCondition.relative(house, one.getPackageName()))
                .distinct()
                .toList());
    }

    private ArchRule known(String library, List<String> rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(this::all).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private ArchRule only(String room, String... packages) {
        return classes()
                .that()
                .resideInAPackage(all(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(all(room)), Stream.of(packages)).toArray(String[]::new));
    }

    private String all(String room) {
        return house + "." + room + "..";
    }

    private static boolean readsTheSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.") && !givenAClock(access);
            case "system", "systemUTC", "systemDefaultZone" -> owner.startsWith("java.time.");
            case "tick", "tickMillis", "tickSeconds", "tickMinutes" -> owner.equals("java.time.Clock");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            case "getDefault" -> owner.equals("java.util.TimeZone");
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "<init>" -> owner.equals("java.util.Date");
            default -> false;
        };
    }

    private static boolean givenAClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains("java.time.Clock");
    }
}

package druppel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final ArchitectureRules HOUSE = new ArchitectureRules("druppel");
    private static final ArchitectureRules CROOKED = new ArchitectureRules("druppel.crooked");
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("druppel");
    private static final JavaClasses THEIRS = new ClassFileImporter().importPackages("druppel.crooked");

    static Stream<ArchRule> rules() {
        return Stream.of(
                HOUSE.rooms(),
                HOUSE.coreIsPure(),
                HOUSE.serverKnowsTheWebAlone(),
                HOUSE.coreReachesNothingOutside(),
                HOUSE.coreKnowsNoZoneOfItsOwn(),
                HOUSE.onlyTheRootReadsTheClock(),
                HOUSE.noTransactionIsCaughtFromWithin(),
                HOUSE.coreHasNoCycles());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseStandsByItsRules(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void noPackageLetsNullThroughUnseen() {
        assertThat(HOUSE.unmarked(OURS)).isEmpty();
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                Arguments.of(CROOKED.rooms(), "crooked.core.Reaching"),
                Arguments.of(CROOKED.rooms(), "crooked.app.Climbing"),
                Arguments.of(CROOKED.rooms(), "crooked.slack.Gossip"),
                Arguments.of(CROOKED.rooms(), "crooked.server.Nosy"),
                Arguments.of(CROOKED.rooms(), "crooked.local.Upward"),
                Arguments.of(CROOKED.coreIsPure(), "org.slf4j.Logger"),
                Arguments.of(CROOKED.serverKnowsTheWebAlone(), "crooked.app.Climbing"),
                Arguments.of(CROOKED.coreReachesNothingOutside(), "java.io.File"),
                Arguments.of(CROOKED.coreReachesNothingOutside(), "java.net.URI"),
                Arguments.of(CROOKED.coreReachesNothingOutside(), "java.sql.Connection"),
                Arguments.of(CROOKED.coreKnowsNoZoneOfItsOwn(), "ZoneId.systemDefault"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "Instant.now"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "LocalDate.now"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "LocalTime.now"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "Clock.systemUTC"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "InstantSource.system"),
                Arguments.of(CROOKED.onlyTheRootReadsTheClock(), "System.currentTimeMillis"),
                Arguments.of(CROOKED.noTransactionIsCaughtFromWithin(), "Hiding.asked("),
                Arguments.of(CROOKED.noTransactionIsCaughtFromWithin(), "Hiding.handed("),
                Arguments.of(CROOKED.noTransactionIsCaughtFromWithin(), "Hiding.held("),
                Arguments.of(CROOKED.noTransactionIsCaughtFromWithin(), "Hiding.inALoop("),
                Arguments.of(CROOKED.coreHasNoCycles(), "crooked.core.habit"));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void aRuleNamesWhatBreaksIt(ArchRule rule, String offence) {
        assertThatThrownBy(() -> rule.check(THEIRS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offence);
    }

    @Test
    void aClockThatIsHandedInIsNoOffence() {
        assertThatThrownBy(() -> CROOKED.onlyTheRootReadsTheClock().check(THEIRS))
                .isInstanceOf(AssertionError.class)
                .message()
                .doesNotContain("handedIn");
    }

    @Test
    void whatIsCaughtAroundATransactionIsNoOffence() {
        assertThatThrownBy(() -> CROOKED.noTransactionIsCaughtFromWithin().check(THEIRS))
                .isInstanceOf(AssertionError.class)
                .message()
                .doesNotContain("around(", "pure(");
    }

    @Test
    void anUnmarkedPackageIsNamed() {
        assertThat(CROOKED.unmarked(THEIRS)).contains("druppel.crooked.slack");
    }
}

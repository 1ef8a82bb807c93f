package druppel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import druppel.Main;
import druppel.crooked.EntryPoint;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.testing.MainClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final ArchitectureRules HOUSE = new ArchitectureRules("druppel");
    private static final ArchitectureRules CROOKED = new ArchitectureRules("druppel.crooked");
    private static final JavaClasses OURS = MainClasses.below(Main.class);
    private static final JavaClasses THEIRS = new ClassFileImporter().importPackagesOf(EntryPoint.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                HOUSE.rings(),
                HOUSE.noPackageCycles(),
                HOUSE.domainIsPure(),
                HOUSE.domainReachesNothingOutside(),
                HOUSE.onlyCommandsReadTheSystemClock(),
                HOUSE.webKnowsOnlyHttp(),
                HOUSE.serverKnowsOnlyTheWeb(),
                HOUSE.librariesStayInTheirRooms(),
                HOUSE.noBroadCatchInATransaction(),
                HOUSE.answersAreStoredWithTheirAct());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRules(ArchRule rule) {
        rule.check(OURS);
    }

    @Test
    void everyPackageHasNullChecked() {
        assertThat(HOUSE.unmarked(OURS)).isEmpty();
    }

    @Test
    void everyRoomInTheTableOfRingsHasAClass() {
        assertThat(HOUSE.emptyRooms(OURS)).isEmpty();
    }

    @Test
    void theRulesLookAtTheApplicationAndNotAtItsTests() {
        assertThat(OURS.contain(Main.class)).isTrue();
        assertThat(OURS.contain(ArchitectureTest.class)).isFalse();
    }

    @Test
    void theRuleOnTransactionsKnowsTheTypesOfTheHouse() {
        assertThat(Repositories.class.getName()).isEqualTo("druppel.persistence.Repositories");
        assertThat(UnitOfWork.class.getName()).isEqualTo("druppel.persistence.UnitOfWork");
    }

    static Stream<Arguments> offences() {
        return Stream.of(
                Arguments.of(CROOKED.rings(), "crooked.domain.ImpureValue"),
                Arguments.of(CROOKED.rings(), "crooked.web.FeatureAware"),
                Arguments.of(CROOKED.rings(), "crooked.feature.reach.NudgeAware"),
                Arguments.of(CROOKED.rings(), "crooked.feature.nudge.PlatformAware"),
                Arguments.of(CROOKED.rings(), "crooked.platform.slack.NeighbourAware"),
                Arguments.of(CROOKED.rings(), "crooked.platform.slack.StoreAware"),
                Arguments.of(CROOKED.rings(), "crooked.adapter.content.StoreAware"),
                Arguments.of(CROOKED.rings(), "crooked.platform.local.RootAware"),
                Arguments.of(CROOKED.rings(), "crooked.attic.Unplaced is in no ring"),
                Arguments.of(CROOKED.noPackageCycles(), "crooked.domain.habit"),
                Arguments.of(CROOKED.noPackageCycles(), "crooked.feature.streak"),
                Arguments.of(CROOKED.domainIsPure(), "org.slf4j.Logger"),
                Arguments.of(CROOKED.domainIsPure(), "crooked.feature.nudge.PlatformAware"),
                Arguments.of(CROOKED.domainReachesNothingOutside(), "java.io.File"),
                Arguments.of(CROOKED.domainReachesNothingOutside(), "java.nio.file.Path"),
                Arguments.of(CROOKED.domainReachesNothingOutside(), "java.net.http.HttpClient"),
                Arguments.of(CROOKED.domainReachesNothingOutside(), "java.sql.Connection"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "Instant.now"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "LocalDate.now"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "LocalTime.now"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "Clock.systemUTC"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "InstantSource.system"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "System.currentTimeMillis"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "ZoneId.systemDefault"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "TimeZone.getDefault"),
                Arguments.of(CROOKED.webKnowsOnlyHttp(), "crooked.feature.nudge.PlatformAware"),
                Arguments.of(CROOKED.serverKnowsOnlyTheWeb(), "crooked.feature.nudge.PlatformAware"),
                Arguments.of(CROOKED.librariesStayInTheirRooms(), "com.slack.api.bolt.App"),
                Arguments.of(CROOKED.librariesStayInTheirRooms(), "org.eclipse.jetty.server.Server"),
                Arguments.of(CROOKED.librariesStayInTheirRooms(), "org.jdbi.v3.core.Jdbi"),
                Arguments.of(CROOKED.librariesStayInTheirRooms(), "org.quartz.Scheduler"),
                Arguments.of(CROOKED.librariesStayInTheirRooms(), "java.sql.Connection"),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "SwallowedFailures.asked("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "SwallowedFailures.handed("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "SwallowedFailures.held("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "SwallowedFailures.inALoop("),
                Arguments.of(CROOKED.answersAreStoredWithTheirAct(), "UnstoredAnswer.act("));
    }

    @ParameterizedTest
    @MethodSource("offences")
    void aRuleNamesWhatBreaksIt(ArchRule rule, String offence) {
        assertThatThrownBy(() -> rule.check(THEIRS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(offence);
    }

    static Stream<Arguments> allowances() {
        return Stream.of(
                Arguments.of(CROOKED.rings(), "crooked.feature.streak"),
                Arguments.of(CROOKED.rings(), "crooked.persistence"),
                Arguments.of(CROOKED.domainReachesNothingOutside(), "<java.net.URI>"),
                Arguments.of(CROOKED.onlyCommandsReadTheSystemClock(), "handedIn("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "around("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "aroundAnImplementation("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "pure("),
                Arguments.of(CROOKED.noBroadCatchInATransaction(), "Isolation"));
    }

    @ParameterizedTest
    @MethodSource("allowances")
    void aRuleIsSilentOnWhatItAllows(ArchRule rule, String allowed) {
        assertThatThrownBy(() -> rule.check(THEIRS))
                .isInstanceOf(AssertionError.class)
                .message()
                .doesNotContain(allowed);
    }

    @Test
    void anUnmarkedPackageIsNamed() {
        assertThat(CROOKED.unmarked(THEIRS)).contains("druppel.crooked.platform.slack");
    }

    @Test
    void aRoomWithoutAClassIsNamed() {
        assertThat(CROOKED.emptyRooms(THEIRS)).contains("kinds").doesNotContain("platform.*", "");
    }
}

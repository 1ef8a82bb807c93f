package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.anonymity.SurveyTally;
import druppel.domain.member.LinkCode;
import druppel.domain.member.PlatformUser;
import druppel.persistence.TeamRepository.Team;
import druppel.persistence.TeamSurveyRepository.Survey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store makes of leaders who ask their team for an echo.
interface TeamSurveyContract extends StoreFixture {
    LinkCode CODE = new LinkCode("K7PM4XQT");
    LinkCode OTHER = new LinkCode("ABCD2345");

    @Test
    default void aTeamIsFoundByItsCodeAndByItsLeader() {
        Team team = team();

        assertThat(readIfAny(rows -> rows.teams().withCode(CODE))).contains(team);
        assertThat(readIfAny(rows -> rows.teams().ledBy(team.leader()))).contains(team);
        assertThat(readIfAny(rows -> rows.teams().find(team.id()))).contains(team);
        assertThat(team.code()).contains(CODE);
        assertThat(team.enough()).isEmpty();
    }

    @Test
    default void whoBeginsTwiceKeepsTheirCode() {
        Team team = team();

        Team again = database().write(rows -> rows.teams().create(team.leader(), OTHER));
        assertThat(again).isEqualTo(team);
    }

    @Test
    default void aNewCodeTakesThePlaceOfTheOld() {
        Team team = team();
        write(rows -> rows.teams().replaceCode(team.id(), OTHER));

        assertThat(readIfAny(rows -> rows.teams().withCode(CODE))).isEmpty();
        assertThat(readIfAny(rows -> rows.teams().withCode(OTHER)))
                .map(Team::code)
                .contains(Optional.of(OTHER));
    }

    @Test
    default void somebodyTakesPartOnceUntilTheyDoNot() {
        Team team = team();
        long bram = meet(BRAM).id();
        write(rows -> rows.teams().join(team.id(), bram));
        write(rows -> rows.teams().join(team.id(), bram));
        assertThat(readAll(rows -> rows.teams().participants(team.id()))).containsExactly(bram);
        assertThat(readAll(rows -> rows.teams().joinedBy(bram))).containsExactly(team);

        assertThat(written(rows -> rows.teams().leave(team.id(), bram))).isTrue();
        assertThat(written(rows -> rows.teams().leave(team.id(), bram))).isFalse();
        assertThat(readAll(rows -> rows.teams().participants(team.id()))).isEmpty();
    }

    @Test
    default void nobodyTakesPartInWhatTheyLead() {
        Team team = team();
        write(rows -> rows.teams().join(team.id(), team.leader()));

        assertThat(readAll(rows -> rows.teams().participants(team.id()))).isEmpty();
    }

    @Test
    default void whetherThereAreEnoughIsNoted() {
        Team team = team();
        write(rows -> rows.teams().recordEnough(team.id(), false));

        assertThat(readIfAny(rows -> rows.teams().find(team.id()).flatMap(Team::enough)))
                .contains(false);
    }

    @Test
    default void everybodyIsHeardOnce() {
        Survey asked = asked();
        assertThat(speak(asked, BRAM, SurveyTally.Answer.MORE)).isTrue();
        assertThat(speak(asked, BRAM, SurveyTally.Answer.LESS)).isFalse();
        assertThat(speak(asked, third(), SurveyTally.Answer.SAME)).isTrue();

        assertThat(voices(asked)).isEqualTo(new SurveyTally(1, 1, 0));
    }

    @Test
    default void ofManyTapsAtOnceOneCounts() throws Exception {
        Survey asked = asked();
        meet(BRAM);
        List<Callable<Boolean>> taps = Stream.of(SurveyTally.Answer.values())
                .map(surveyAnswer -> (Callable<Boolean>) () -> speak(asked, BRAM, surveyAnswer))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> tap : threads.invokeAll(taps)) {
                tap.get();
            }
        }
        SurveyTally surveyTally = voices(asked);

        assertThat(surveyTally.more() + surveyTally.same() + surveyTally.less()).isEqualTo(1);
    }

    @Test
    default void whatIsClosedStaysAsItIs() {
        Survey asked = asked();
        speak(asked, BRAM, SurveyTally.Answer.MORE);
        write(rows -> rows.teamSurveys().close(asked.id()));
        assertThat(speak(asked, third(), SurveyTally.Answer.MORE)).isFalse();
        write(rows -> rows.members().forget(meet(BRAM).id()));

        assertThat(readIfAny(rows -> rows.teamSurveys().newestClosed(asked.team())))
                .map(Survey::surveyTally)
                .contains(new SurveyTally(1, 0, 0));
        assertThat(readIfAny(rows -> rows.teamSurveys().open(asked.team()))).isEmpty();
    }

    @Test
    default void theClosedSurveysOfATeamAreToldOldestFirst() {
        Survey first = asked();
        write(rows -> rows.teamSurveys().close(first.id()));
        Survey second = database().write(rows -> rows.teamSurveys().start(first.team(), "trust", MONDAY.plusWeeks(2)));
        write(rows -> rows.teamSurveys().close(second.id()));
        write(rows -> rows.teamSurveys().start(first.team(), "ask", MONDAY.plusWeeks(4)));

        List<Survey> closed = database().read(rows -> rows.teamSurveys().closed(first.team()));
        assertThat(closed).extracting(Survey::id).containsExactly(first.id(), second.id());
    }

    @Test
    default void whatIsOverLongSinceIsPurged() {
        Survey asked = asked();
        write(rows -> rows.teamSurveys().purge(MONDAY.plusDays(1), 10));
        assertThat(readIfAny(rows -> rows.teamSurveys().find(asked.id()))).isPresent();
        write(rows -> rows.teamSurveys().close(asked.id()));
        write(rows -> rows.teamSurveys().purge(MONDAY, 10));
        assertThat(readIfAny(rows -> rows.teamSurveys().find(asked.id()))).isPresent();
        write(rows -> rows.teamSurveys().purge(MONDAY.plusDays(1), 10));

        assertThat(readIfAny(rows -> rows.teamSurveys().find(asked.id()))).isEmpty();
    }

    @Test
    default void whoIsForgottenHasSpokenAllTheSame() {
        Survey asked = asked();
        long bram = meet(BRAM).id();
        write(rows -> rows.teams().join(asked.team(), bram));
        speak(asked, BRAM, SurveyTally.Answer.MORE);
        write(rows -> rows.members().forget(bram));

        assertThat(voices(asked)).isEqualTo(new SurveyTally(1, 0, 0));
        assertThat(readAll(rows -> rows.teams().participants(asked.team()))).isEmpty();
    }

    @Test
    default void everythingOfATeamGoesWithItsLeader() {
        Survey asked = asked();
        speak(asked, BRAM, SurveyTally.Answer.MORE);
        write(rows -> rows.members().forget(meet(ANNA).id()));

        assertThat(readIfAny(rows -> rows.teamSurveys().find(asked.id()))).isEmpty();
        assertThat(readAll(rows -> rows.teams().joinedBy(meet(BRAM).id()))).isEmpty();
    }

    @Test
    default void whoLinksTakesTheirTeamAlong() {
        Team team = team();
        long bram = meet(BRAM).id();
        write(rows -> rows.linkedAccounts().merge(bram, team.leader()));

        assertThat(readIfAny(rows -> rows.teams().ledBy(bram))).map(Team::code).contains(Optional.of(CODE));
    }

    @Test
    default void whoLinksTakesPartOnce() {
        Survey asked = asked();
        long bram = meet(BRAM).id();
        long other = meet(third()).id();
        IntStream.of(0, 1).forEach(place -> write(rows -> rows.teams().join(asked.team(), place == 0 ? bram : other)));
        speak(asked, third(), SurveyTally.Answer.SAME);
        write(rows -> rows.linkedAccounts().merge(bram, other));

        assertThat(readAll(rows -> rows.teams().participants(asked.team()))).containsExactly(bram);
        assertThat(speak(asked, BRAM, SurveyTally.Answer.MORE)).isFalse();
    }

    @Test
    default void whoLinksWithTheirOwnTeamLeadsItAlone() {
        Team team = team();
        long bram = meet(BRAM).id();
        write(rows -> rows.teams().join(team.id(), bram));
        write(rows -> rows.linkedAccounts().merge(team.leader(), bram));

        assertThat(readAll(rows -> rows.teams().participants(team.id()))).isEmpty();
    }

    private Team team() {
        long anna = meet(ANNA).id();
        return database().write(rows -> rows.teams().create(anna, CODE));
    }

    private Survey asked() {
        long team = team().id();
        return database().write(rows -> rows.teamSurveys().start(team, "ask", MONDAY));
    }

    private boolean speak(Survey asked, PlatformUser who, SurveyTally.Answer surveyAnswer) {
        long member = meet(who).id();
        return written(rows -> rows.teamSurveys().addAnswer(asked.id(), member, surveyAnswer));
    }

    private SurveyTally voices(Survey asked) {
        Optional<Survey> found = readIfAny(rows -> rows.teamSurveys().find(asked.id()));
        return found.orElseThrow().surveyTally();
    }

    private static PlatformUser third() {
        return new PlatformUser(BRAM.platform(), BRAM.workspace(), "U3");
    }
}

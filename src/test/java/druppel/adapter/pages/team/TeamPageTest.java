package druppel.adapter.pages.team;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people see of each other at `/team`.
class TeamPageTest extends DeliveryEngineTest {
    private PageServer pages;

    @BeforeEach
    void openPages() {
        pages = new PageServer(testApplication);
    }

    @AfterEach
    void closePages() {
        pages.close();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        HttpResponse<String> response = pages.get("/team");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/signin?next=%2Fteam");
    }

    @Test
    void thePracticesOfTheSeasonAreThoseOfTheProgramme() {
        assertThat(page()).contains("The whole path", "<li aria-current=\"step\">Ask instead of answer");
    }

    @Test
    void belowFivePeopleTheOceanHasNoFigure() {
        assertThat(page())
                .contains("The ocean begins once five of you have practised")
                .doesNotContain("<svg role");
    }

    @Test
    void buddiesAreTurnedOnAndOffHere() {
        HttpResponse<String> response = press("ask:nudge buddy on");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(takesPart()).isTrue();
        press("ask:nudge buddy off");
        assertThat(takesPart()).isFalse();
    }

    @Test
    void aButtonThatIsNotOnThePageDoesNothing() {
        assertThat(press("forget:yes").statusCode()).isEqualTo(404);
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionDoesNothing() {
        HttpResponse<String> response = pages.visitor(ANNA).postForged("/team", Map.of("action", "ask:nudge buddy on"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(takesPart()).isFalse();
    }

    @Test
    void aTeamsFirstAnswerIsTheBaselineOfTheLaterOnes() {
        List<PlatformUser> team = team(6);
        testApplication.windTo("2026-12-01T10:30");
        answer(team);
        testApplication.windTo("2026-12-08T10:30");

        assertThat(page())
                .contains("What your team answered so far", "Quarter 4 of 2026", "baseline", "nearly everyone")
                .doesNotContain("6 people");
    }

    @Test
    void anAnswerOfFewerThanFiveIsNotInTheHistory() {
        List<PlatformUser> team = team(6);
        testApplication.windTo("2026-12-01T10:30");
        answer(team.subList(0, 4));
        testApplication.windTo("2026-12-08T10:30");

        assertThat(page()).doesNotContain("What your team answered so far", "baseline");
    }

    private boolean takesPart() {
        long anna = testApplication.member(ANNA).id();
        return testApplication.read(rows -> rows.buddies().find(anna)).isPresent();
    }

    private String page() {
        return pages.visitor(ANNA).get("/team").body();
    }

    private HttpResponse<String> press(String action) {
        return pages.visitor(ANNA).post("/team", Map.of("action", action));
    }

    private List<PlatformUser> team(int people) {
        testApplication.says(ANNA, "nudge echo on");
        String card =
                testApplication.says(ANNA, "nudge echo").cards().getFirst().plainText();
        String code = card.replaceFirst("(?s).*echo ([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        List<PlatformUser> team = IntStream.range(0, people)
                .mapToObj(number -> TestApplication.person("team" + number))
                .toList();
        team.forEach(person -> {
            Card asked =
                    testApplication.says(person, "nudge echo " + code).cards().getFirst();
            testApplication.presses(person, asked.buttons().getFirst().action());
        });
        return team;
    }

    private void answer(List<PlatformUser> team) {
        team.forEach(person -> testApplication.chat.arrivedFor(person).getLast().card().buttons().stream()
                .map(Button::action)
                .filter(action -> action.startsWith("echo:more:"))
                .forEach(action -> testApplication.presses(person, action)));
    }
}

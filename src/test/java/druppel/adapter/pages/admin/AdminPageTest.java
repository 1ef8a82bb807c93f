package druppel.adapter.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.calendar.CompanyDayOff;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.domain.workspace.AdminAct;
import druppel.feature.signin.accounts.InvitationService;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.TestApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What admins see and do at `/admin`.
class AdminPageTest extends DeliveryEngineTest {
    private static final PlatformUser EVA = TestApplication.person("eva");
    private static final String SECRET = "what nobody but its writer may read";

    private PageServer pages;
    private PageServer.Visitor visitor;

    @BeforeEach
    void openPages() {
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        testApplication.says(EVA, "start");
        pages = new PageServer(testApplication, EVA);
        visitor = pages.visitor(EVA);
    }

    @AfterEach
    void closePages() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/library", "/admin/log"})
    void whoIsNoAdminFindsNoSuchPage(String path) {
        HttpResponse<String> response = pages.visitor(ANNA).get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("/admin");
        assertThat(pages.visitor(ANNA)
                        .post(path, Map.of("action", "invite", "field.name", "Mallory"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdminNeedNotTakePart() {
        PlatformUser outsider = TestApplication.person("otto");
        testApplication.chat.knows(outsider, UserProfile.Role.ADMIN);
        testApplication.says(outsider, "hello");
        try (PageServer theirs = new PageServer(testApplication, outsider)) {
            assertThat(theirs.visitor(outsider).get("/admin").body()).contains("How things are going");
        }
    }

    @Test
    void anAdminWhoHasNotUsedTheChatYetSeesThePage() {
        PlatformUser newcomer = TestApplication.person("nora");
        testApplication.chat.knows(newcomer, UserProfile.Role.ADMIN);
        try (PageServer theirs = new PageServer(testApplication, newcomer)) {
            assertThat(theirs.visitor(newcomer).get("/admin").body()).contains("How things are going");
        }
        assertThat(testApplication.member(newcomer).joined()).isFalse();
    }

    @Test
    void whoCouldNotBeReachedIsSaidAsInTheChat() {
        testApplication.store.update(rows ->
                rows.members().markUnreachable(testApplication.member(ANNA).id(), "user_disabled", now()));

        assertThat(page("/admin")).contains("anna: their account is closed");
        assertThat(testApplication.says(EVA, "nudge admin").toString()).contains("their account is closed");
    }

    @Test
    void noTextAndNoHabitOfAMemberIsOnAnyPage() {
        windTo(MONDAY + "T09:30");
        testApplication.says(ANNA, SECRET);
        windTo(TUESDAY + "T09:30");

        assertThat(List.of("/admin", "/admin/library", "/admin/log"))
                .allSatisfy(path -> assertThat(page(path)).doesNotContain(SECRET, "anna", "streak:"));
    }

    @Test
    void belowFiveMembersThereAreNoFiguresOfNudges() {
        windTo(TUESDAY + "T10:00");

        assertThat(page("/admin"))
                .contains("There are figures from five members up")
                .doesNotContain("<rect class");
    }

    @Test
    void fromFiveMembersUpFiguresAreInStepsOfFive() {
        members(7);
        windTo(TUESDAY + "T10:00");

        assertThat(page("/admin"))
                .contains("<rect class=\"sent\"", "<td>5+</td>", "1 December")
                .doesNotContain("<td>8", "<td>9");
    }

    @Test
    void nudgesThatCameLateAreToldApart() {
        members(7);
        testApplication.jumpTo(MONDAY + "T11:00");
        testApplication.tick();

        assertThat(page("/admin")).contains("<rect class=\"late\"", "<th scope=\"col\">Late</th>");
    }

    @Test
    void aDayOffIsAddedAndTakenBack() {
        HttpResponse<String> added = dayOff("2026-12-04", "", "Foundation Day");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(page("/admin")).contains("Noted: “Foundation Day”", "4 December: Foundation Day", "Remove");

        windTo("2026-12-04T20:00");
        assertThat(testApplication.delivery(ANNA, "2026-12-04", MessageKind.NUDGE))
                .isEmpty();

        assertThat(press("dayoffremove:2026-12-04").statusCode()).isEqualTo(303);
        assertThat(page("/admin")).contains("No longer a day off: “Foundation Day”", "There are none ahead.");
    }

    @Test
    void daysOffThatAreOverAreListedApart() {
        dayOff("2026-12-01", "2026-12-02", "Closure");
        windTo("2026-12-03T20:00");

        assertThat(page("/admin")).contains("<li>1 – 2 December: Closure</li>").doesNotContain("dayoffremove");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-11-01 | 2026-12-04 | Party | dayoff-first | can’t begin before today
        2026-12-04 | 2026-12-03 | Party | dayoff-last  | before the first
        nonsense   | 2026-12-03 | Party | dayoff-first | I can’t read that as a date
        """)
    void aDayOffThatIsWrongSaysSoAtItsField(String first, String last, String name, String field, String sentence) {
        HttpResponse<String> refused = dayOff(first, last, name);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"" + field + "-fault\">", sentence, "value=\"Party\"")
                .containsPattern("id=\"" + field + "\"[^>]*aria-invalid=\"true\"");
        assertThat(daysOff()).isEmpty();
    }

    @Test
    void whatNewcomersStartWithIsChangedAsInTheChat() {
        Map<String, String> form = new HashMap<>(
                Map.of("action", "newcomers:", "field.at", "10:15", "field.days", "tue", "field.followup", "15:00"));
        form.put("field.language", "nl");
        assertThat(post(form).statusCode()).isEqualTo(303);
        assertThat(page("/admin")).contains("Saved, for everyone who joins from now on.", "value=\"10:15\"");

        form.put("field.followup", "10:00");
        HttpResponse<String> refused = post(form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The afternoon question has to come after the nudge.");
    }

    @Test
    void aLinkForAColleagueIsShownOnceAndInNoAddress() {
        HttpResponse<String> made = post(Map.of("action", "invite", "field.name", "Bo de Vries", "field.admin", "yes"));

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("The link for Bo de Vries", "http://localhost/invite/");
        assertThat(page("/admin")).contains("Bo de Vries, until").doesNotContain("http://localhost/invite/");
        assertThat(testApplication
                        .store
                        .read(rows -> rows.localAccounts().find(PlatformUser.local("bo-de-vries")))
                        .orElseThrow()
                        .admin())
                .isTrue();
    }

    @Test
    void aLinkIsMadeAgainAndWithdrawn() {
        post(Map.of("action", "invite", "field.name", "Bo"));
        HttpResponse<String> again = press("invite-again:bo");
        assertThat(again.body()).contains("http://localhost/invite/");

        assertThat(press("invite-withdraw:bo").statusCode()).isEqualTo(303);
        assertThat(page("/admin")).contains("The link has been withdrawn.").doesNotContain("Bo, until");
        press("invite-withdraw:bo");
        assertThat(page("/admin")).contains("This link has been used or has run out.");
    }

    @Test
    void anAdminMakesNoLinkIntoAnAccountThatIsInUse() {
        InvitationService operator =
                new InvitationService(testApplication.store, PageServer.SITE, testApplication.now::get);
        post(Map.of("action", "invite", "field.name", "Bo"));
        InvitationService.Outcome.Invited first = (InvitationService.Outcome.Invited) operator.inviteAgain("Bo", false);
        String secret = first.link().getPath().substring(InvitationService.PATH.length());
        assertThat(operator.accept(secret, Language.EN)).isPresent();
        operator.inviteAgain("Bo", false);

        assertThat(page("/admin")).contains("invite-withdraw:bo").doesNotContain("invite-again:bo");
        assertThat(press("invite-again:bo").statusCode()).isEqualTo(303);
        assertThat(page("/admin")).doesNotContain("/invite/");
    }

    @ParameterizedTest
    @CsvSource({"'', A name has 1 to 60 characters", "Bo, Somebody is called Bo already"})
    void aNameThatIsNoneOrTakenSaysSoAtItsField(String name, String sentence) {
        post(Map.of("action", "invite", "field.name", "Bo"));
        HttpResponse<String> refused = post(Map.of("action", "invite", "field.name", name, "field.language", "nl"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(sentence, "value=\"nl\" lang=\"nl\" selected");
    }

    @Test
    void theLogTellsWhoDidWhatWhereverItWasDone() {
        testApplication.says(EVA, "nudge admin dayoff 4 december Foundation Day");
        post(Map.of("action", "invite", "field.name", "Bo"));
        new InvitationService(testApplication.store, PageServer.SITE, testApplication.now::get)
                .inviteAgain("Bo", false);

        assertThat(page("/admin/log").replaceAll("<[^>]*>\\s*", "|"))
                .contains("At the server||Made a new link for Bo|")
                .contains("eva||Made a link for Bo|")
                .contains("eva||Added a day off: 4 December, Foundation Day|");
    }

    @Test
    void aNewcomersFirstDaysArePlayedThroughOnRequest() {
        assertThat(page("/admin/library")).contains("Play it through").doesNotContain("class=\"story\"");

        assertThat(page("/admin/library?preview=1"))
                .contains("Monday 7 December", "the first days, day 1 of", "<p class=\"answer\">Done</p>");
    }

    @Test
    void howPeopleAnswerEachNudgeIsSaidInStepsOfFive() {
        String nudge =
                TestApplication.SHIPPED.catalogue().nudges().keySet().iterator().next();
        members(6);
        IntStream.range(0, 6).forEach(number -> done("person" + number, nudge));
        windTo("2026-12-15T14:00");

        assertThat(page("/admin/library"))
                .contains("People of this workspace up to Sunday 13 December", "<td>5+</td>")
                .doesNotContain("<td>6");
    }

    private void done(String person, String nudge) {
        NewReflection done = new NewReflection(
                testApplication.member(TestApplication.person(person)).id(),
                LocalDate.parse(MONDAY),
                Reflection.Kind.PRACTISED,
                Optional.of(nudge),
                Optional.empty(),
                Optional.empty(),
                now());
        testApplication.store.write(rows -> rows.reflections().save(done));
    }

    @Test
    void theLogIsReadPageByPage() {
        IntStream.range(0, 45)
                .forEach(number -> testApplication.store.update(rows -> rows.adminActs()
                        .add(new AdminAct(
                                EVA.at(), Optional.of("eva"), AdminAct.Kind.INVITED, "number " + number, now()))));

        assertThat(page("/admin/log"))
                .contains("number 44<", "number 25<", "?page=1")
                .doesNotContain("number 24<");
        assertThat(page("/admin/log?page=2")).contains("number 0<", "?page=1").doesNotContain("?page=3");
        assertThat(page("/admin/log?page=-1")).contains("number 44<");
        assertThat(page("/admin/log?page=9999")).contains("Nothing has been done yet.");
    }

    @Test
    void anAdminOfAnotherWorkspaceSeesOnlyTheirOwn() {
        PlatformUser elsewhere = new PlatformUser(Platform.SLACK, "T9", "U9");
        testApplication.elsewhere.knows(elsewhere, UserProfile.Role.ADMIN);
        testApplication.says(elsewhere, "start");
        dayOff("2026-12-04", "", "Jubilee");
        try (PageServer theirs = new PageServer(testApplication, elsewhere)) {
            PageServer.Visitor stranger = theirs.visitor(elsewhere);
            assertThat(stranger.get("/admin").body())
                    .contains("There are none ahead.", "nudge invite")
                    .doesNotContain("Jubilee", "Make a link");
            stranger.post("/admin", Map.of("action", "dayoffremove:2026-12-04"));
            assertThat(stranger.post("/admin", Map.of("action", "invite", "field.name", "Bo"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(daysOff()).extracting(CompanyDayOff::first).containsExactly(LocalDate.of(2026, 12, 4));
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionDoesNothing() {
        Map<String, String> form = Map.of("action", "dayoff:", "field.first", "2026-12-04", "field.name", "Forged");

        assertThat(pages.visitor(EVA).postForged("/admin", form).statusCode()).isEqualTo(403);
        assertThat(daysOff()).isEmpty();
    }

    @Test
    void aButtonThatIsNotOnThePageDoesNothing() {
        assertThat(press("forget:yes").statusCode()).isEqualTo(404);
        assertThat(testApplication.member(EVA).joined()).isTrue();
    }

    @Test
    void thePageSpeaksTheLanguageOfItsReader() {
        testApplication.says(EVA, "nudge language nl");

        assertThat(page("/admin"))
                .contains("<html lang=\"nl\">", "Hoe het hier gaat", "Vrije dagen van je organisatie");
        assertThat(page("/admin/library")).contains("Hoe mensen op elk duwtje antwoorden");
        assertThat(page("/admin/log")).contains("Wat beheerders deden");
    }

    /// A session ends meanwhile.
    private void windTo(String local) {
        testApplication.windTo(local);
        visitor = pages.visitor(EVA);
    }

    private void members(int people) {
        IntStream.range(0, people)
                .mapToObj(number -> TestApplication.person("person" + number))
                .forEach(person -> testApplication.says(person, "start"));
    }

    private List<CompanyDayOff> daysOff() {
        return testApplication
                .store
                .read(rows -> rows.workspaces().daysOff(EVA.at()))
                .inOrder();
    }

    private Instant now() {
        return testApplication.now.get();
    }

    private HttpResponse<String> dayOff(String first, String last, String name) {
        return post(Map.of("action", "dayoff:", "field.first", first, "field.last", last, "field.name", name));
    }

    private HttpResponse<String> press(String action) {
        return post(Map.of("action", action));
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return visitor.post("/admin", form);
    }

    private String page(String path) {
        return visitor.get(path).body();
    }
}

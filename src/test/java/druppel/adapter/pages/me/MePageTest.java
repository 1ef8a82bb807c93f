package druppel.adapter.pages.me;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.reflection.Reflection;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a member sees and does at `/me`.
class MePageTest extends DeliveryEngineTest {
    private PageServer pages;
    private PageServer.Visitor anna;

    @BeforeEach
    void openPages() {
        pages = new PageServer(testApplication);
        anna = pages.visitor(ANNA);
    }

    @AfterEach
    void closePages() {
        pages.close();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        HttpResponse<String> response = pages.get("/me");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/signin?next=%2Fme");
    }

    @Test
    void onDayOneThePageSaysWhatWillAppear() {
        assertThat(page())
                .contains(
                        "Your page fills up as you go.",
                        "Today’s nudge comes at 9:00.",
                        "After your first working day a line begins here.",
                        "Every four weeks I ask how your month went")
                .doesNotContain("{");
    }

    @Test
    void everythingIsDutchForWhoReadsDutch() {
        testApplication.says(ANNA, "nudge language nl");
        monday();

        assertThat(page())
                .contains(
                        "<html lang=\"nl\"",
                        "Vandaag",
                        "De vijver",
                        "Regelmaat",
                        "Oefeningen",
                        "Zelfchecks",
                        "maandag 30 november: nog open")
                .doesNotContain("{", "Today");
    }

    @Test
    void doneCountsAndCanBeUndone() {
        monday();

        assertThat(press("done:" + nudge()).statusCode()).isEqualTo(303);
        String page = page();
        assertThat(page).contains("Undo", "Monday 30 November: practised", "✓ Done");
        assertThat(testApplication.reflections(ANNA)).hasSize(1);

        press(action(page, "undo:"));
        assertThat(testApplication.reflections(ANNA)).isEmpty();
        assertThat(page()).contains("Monday 30 November: still open");
    }

    @Test
    void theCardInTheChatChangesWithIt() {
        monday();
        press("done:" + nudge());

        assertThat(testApplication.chatTranscript.texts()).anyMatch(text -> text.contains("✓ Done"));
    }

    @Test
    void anAnswerIsShownOnce() {
        monday();
        press("done:" + nudge());

        assertThat(page()).contains("undo:");
        assertThat(page()).doesNotContain("undo:");
    }

    @Test
    void wordsAreKeptWithTheirNudge() {
        monday();
        press("keep:" + nudge(), "reflection", "I asked, and waited.");

        assertThat(testApplication.reflections(ANNA))
                .singleElement()
                .satisfies(kept -> assertThat(kept.text()).contains("I asked, and waited."))
                .satisfies(kept -> assertThat(kept.nudge())
                        .isEqualTo(testApplication.nudge(ANNA, MONDAY).nudge()));
    }

    @Test
    void emptyWordsAreRefusedAtTheirField() {
        monday();
        HttpResponse<String> response = press("keep:" + nudge(), "reflection", "  ");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("aria-invalid=\"true\"", "There’s nothing in it yet.", "<details open");
        assertThat(testApplication.reflections(ANNA)).isEmpty();
    }

    @Test
    void tooManyWordsAreRefusedAndStayInTheirField() {
        monday();
        String words = "word ".repeat(2_100);

        assertThat(press("keep:" + nudge(), "reflection", words).body()).contains(words.strip());
    }

    @Test
    void notTodayIsNotedAndCountsAsNothing() {
        monday();
        press("nottoday:" + nudge());

        assertThat(testApplication.reflections(ANNA))
                .extracting(Reflection::kind)
                .containsExactly(Reflection.Kind.NOT_TODAY);
        assertThat(page()).contains("Monday 30 November: still open");
    }

    @Test
    void laterSaysWhenItComesBack() {
        monday();
        press("later:" + nudge());

        assertThat(page()).contains("12:05").doesNotContain("value=\"later:");
    }

    @Test
    void aPlanIsMadeInItsFormAndCheckedThere() {
        monday();
        press("plan:" + nudge());
        String action = action(page(), "planned:");

        HttpResponse<String> refused = press(action, "plan", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("aria-invalid=\"true\"", action);

        press(action, "plan", "When the meeting starts, I’ll ask.");
        assertThat(page()).contains("When the meeting starts, I’ll ask.");
    }

    @Test
    void whoLeftSeesWhatTheyDidAndCanComeBack() {
        monday();
        press("done:" + nudge());
        testApplication.says(ANNA, "stop");

        String page = page();
        assertThat(page).contains("You left", "Monday 30 November: practised");
        press(action(page, "ask:"));
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @Test
    void aPauseCanBeEnded() {
        testApplication.says(ANNA, "pause until 4 december");
        String page = page();

        assertThat(page).contains("You have a break up to and including Thursday 3 December.");
        press(action(page, "ask:"));
        assertThat(page()).doesNotContain("You have a break");
    }

    @Test
    void aBrokenStreakIsRepairedHere() {
        monday();
        testApplication.says(ANNA, "done");
        testApplication.windTo("2026-12-02T10:00");
        anna = pages.visitor(ANNA);
        assertThat(page()).contains("Your streak can come back", "up to and including Thursday 3 December");

        press("repair:");
        String action = action(page(), "repaired:");
        press(action, "reflection", "I did the brave one.");

        assertThat(page()).contains("Tuesday 1 December: repaired").doesNotContain("Your streak can come back");
    }

    @Test
    void theSelfCheckIsTapped() {
        press("ask:nudge check");
        for (int question = 0; question < 5; question++) {
            press(action(page(), "check:"));
        }

        assertThat(page()).contains("The answers as a table", "<title>Self-checks</title>");
    }

    @Test
    void aDayIsOpenedByItsLink() {
        monday();
        press("keep:" + nudge(), "reflection", "I asked <b>Ann</b> & waited.");

        assertThat(anna.get("/me?day=" + MONDAY).body())
                .contains("id=\"day\"", "I asked &lt;b&gt;Ann&lt;/b&gt; &amp; waited.", "aria-current=\"date\"");
    }

    @Test
    void aDayThatIsNoDateIsLeftOut() {
        assertThat(anna.get("/me?day=tomorrow").statusCode()).isEqualTo(200);
        assertThat(anna.get("/me?day=2026-13-45").body()).doesNotContain("id=\"day\"");
    }

    @Test
    void nobodyAnswersTheNudgeOfSomebodyElse() {
        testApplication.says(BRAM, "start");
        monday();
        long own = testApplication.nudge(BRAM, MONDAY).id().value();
        press("done:" + own);

        assertThat(testApplication.reflections(BRAM)).isEmpty();
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionDoesNothing() {
        monday();
        assertThat(anna.postForged("/me", Map.of("action", "done:" + nudge())).statusCode())
                .isEqualTo(403);
        assertThat(testApplication.reflections(ANNA)).isEmpty();
    }

    @Test
    void aFormWithoutAnActionIsNotFound() {
        assertThat(anna.post("/me", Map.of()).statusCode()).isEqualTo(404);
    }

    private void monday() {
        testApplication.windTo(MONDAY + "T09:05");
    }

    private String nudge() {
        return testApplication.nudge(ANNA, MONDAY).id().text();
    }

    private String page() {
        return anna.get("/me").body();
    }

    private HttpResponse<String> press(String action) {
        return anna.post("/me", Map.of("action", action));
    }

    private HttpResponse<String> press(String action, String field, String value) {
        Map<String, String> fields = new HashMap<>(Map.of("action", action));
        fields.put("field." + field, value);
        return anna.post("/me", fields);
    }

    /// The first action of the page that begins like this.
    private static String action(String page, String start) {
        int at = page.indexOf("value=\"" + start);
        assertThat(at).as("a button " + start).isPositive();
        int begin = at + "value=\"".length();
        return page.substring(begin, page.indexOf('"', begin));
    }
}

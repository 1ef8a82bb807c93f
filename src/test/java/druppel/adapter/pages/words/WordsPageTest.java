package druppel.adapter.pages.words;

import static druppel.testing.TestApplication.ANNA;
import static druppel.testing.TestApplication.ANNA_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.domain.Language;
import druppel.domain.reflection.Reflection;
import druppel.testing.TestApplication;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A member's own words at `/me/words`, and every form there with good and bad input.
class WordsPageTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;
    private PageServer pages;
    private PageServer.Visitor visitor;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        pages = new PageServer(testApplication);
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked <b>Ann</b> & waited");
        visitor = pages.visitor(ANNA);
    }

    @AfterEach
    void close() {
        pages.close();
        testApplication.close();
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndBack() {
        HttpResponse<String> response = pages.get("/me/words?q=ann");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).isEqualTo("/signin?next=%2Fme%2Fwords%3Fq%3Dann");
    }

    @Test
    void wordsStandBelowTheirNudgeAsTheyWereTyped() {
        assertThat(get("/me/words"))
                .contains("Monday 30 November", "Practised", "Ask instead of answer", nudgeText())
                .contains("I asked &lt;b&gt;Ann&lt;/b&gt; &amp; waited")
                .doesNotContain("<b>Ann");
    }

    @Test
    void whoWroteNothingIsToldHowToBegin() {
        testApplication.says(TestApplication.person("bram"), "start");

        assertThat(pages.visitor(TestApplication.person("bram"))
                        .get("/me/words")
                        .body())
                .contains("This is where your own words come together.")
                .doesNotContain("<form class=\"panel filter\"");
    }

    @Test
    void aSearchShowsWhatItFoundAndKeepsItsForm() {
        String page = get("/me/words?practice=ask&q=ANN&quarter=2026-Q4");

        assertThat(page)
                .contains("<mark>Ann</mark>")
                .contains("value=\"ANN\"", "value=\"ask\" selected", "value=\"2026-Q4\" selected");
        assertThat(get("/me/words?q=nowhere")).contains("Nothing found.").doesNotContain("<article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?q=", "?before=x&quarter=2026-Q9", "?q=%00", "?%ZZ", "?q=a&q=b", "?practice=%22%3E%3Cscript%3E"
            })
    void aBrokenAddressIsNoFailure(String query) {
        HttpResponse<String> response = pages.visitor(ANNA).get("/me/words" + query.replace("%ZZ", "%25ZZ"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("<script>");
    }

    @Test
    void theNextPageKeepsTheSearch() {
        for (int number = 0; number < 25; number++) {
            testApplication.says(ANNA, "reflect I asked again, number " + number);
        }
        String page = get("/me/words?q=asked");
        String next = page.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(next).startsWith("/me/words?before=2026-11-30.").endsWith("&q=asked");
        assertThat(get(next)).contains("Ann", "href=\"/me/words?q=asked\"").doesNotContain("number 24");
    }

    @Test
    void editedWordsAreSaved() {
        HttpResponse<String> response = post(step("edit") + "?q=ann", Map.of("reflection", "I waited\r\nlonger"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(location(response))
                .isEqualTo("/me/words?q=ann#words-" + reflection().id());
        assertThat(reflection().text()).contains("I waited\nlonger");
        assertThat(get("/me/words")).contains("Your words are changed.");
    }

    @Test
    void blankWordsAreRefusedAtTheirField() {
        HttpResponse<String> response = post(step("edit"), Map.of("reflection", " "));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("aria-invalid=\"true\"", "aria-describedby=\"fault\"", "There’s nothing in it.");
        assertThat(reflection().text()).contains("I asked <b>Ann</b> & waited");
    }

    @Test
    void wordsThatAreTooLongAreRefusedAndNotLost() {
        HttpResponse<String> response = post(step("edit"), Map.of("reflection", "é".repeat(10_001)));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("é".repeat(10_001));
        assertThat(post(step("edit"), Map.of("reflection", "漢".repeat(10_000))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void deletingTellsWhatItDoesAndDoesIt() {
        assertThat(get(step("delete")))
                .contains("You gave no other answer today")
                .contains("Your streak goes from 1 day to 0 days.")
                .contains("The message in your chat stays");
        HttpResponse<String> response = post(step("delete"), Map.of());

        assertThat(location(response)).isEqualTo("/me/words");
        assertThat(testApplication.reflections(ANNA)).isEmpty();
        assertThat(get("/me/words")).contains("Deleted.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "delete", "share"})
    void anothersWordsDoNotExist(String step) {
        String path = step(step);
        testApplication.says(TestApplication.person("bram"), "start");
        PageServer.Visitor bram = pages.visitor(TestApplication.person("bram"));

        assertThat(bram.get(path).statusCode()).isEqualTo(404);
        assertThat(bram.get(path).body()).doesNotContain("Ann");
        assertThat(bram.post(
                                path,
                                Map.of(
                                        "reflection",
                                        "Bram",
                                        "action",
                                        "shared:" + reflection().id() + ":0:0"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(reflection().text()).contains("I asked <b>Ann</b> & waited");
        assertThat(shared()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "delete", "share"})
    void aForgedFormDoesNothing(String step) {
        assertThat(pages.visitor(ANNA)
                        .postForged(step(step), Map.of("reflection", "forged"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(reflection().text()).contains("I asked <b>Ann</b> & waited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me/words/",
                "/me/words/1",
                "/me/words/1/burn",
                "/me/words/999/edit",
                "/me/words/99999999999999999999/edit",
                "/me/words/shared/1",
                "/me/words/harvest.xml"
            })
    void aPathThatNamesNothingIsNoPage(String path) {
        assertThat(pages.visitor(ANNA).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void wordsAreSharedAsTheyWereShownAndWithdrawn() {
        String preview = get(step("share"));
        String action = preview.replaceFirst("(?s).*value=\"(shared:[^\"]+)\".*", "$1");

        assertThat(preview).contains("As others will see it");
        assertThat(shared()).isEmpty();
        post(step("share"), Map.of("action", action));
        assertThat(shared()).containsExactly("A reflection on: Ask instead of answer\n“I asked <b>Ann</b> & waited”");

        String list = get("/me/words");
        assertThat(list).contains("Shared with everyone", "shared once");
        assertThat(post("/me/words/shared/1", Map.of()).statusCode()).isEqualTo(303);
        assertThat(shared()).isEmpty();
        assertThat(get("/me/words")).contains("Withdrawn.").doesNotContain("Shared with everyone");
    }

    @Test
    void wordsThatChangedSinceTheyWereShownAreShownAgain() {
        String action = get(step("share")).replaceFirst("(?s).*value=\"(shared:[^\"]+)\".*", "$1");
        post(step("edit"), Map.of("reflection", "Something else"));
        HttpResponse<String> response = post(step("share"), Map.of("action", action));

        assertThat(location(response)).isEqualTo(step("share"));
        assertThat(shared()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unshared:", "forget:yes", "ask:stop", "shared:999:0:0"})
    void aButtonThatIsNotOnThePageSharesNothing(String action) {
        post(step("share"), Map.of("action", action));

        assertThat(shared()).isEmpty();
        assertThat(testApplication.member(ANNA).joined()).isTrue();
    }

    @Test
    void nobodyWithdrawsWhatAnotherShared() {
        String action = get(step("share")).replaceFirst("(?s).*value=\"(shared:[^\"]+)\".*", "$1");
        post(step("share"), Map.of("action", action));
        testApplication.says(TestApplication.person("bram"), "start");

        assertThat(pages.visitor(TestApplication.person("bram"))
                        .post("/me/words/shared/1", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(shared()).hasSize(1);
    }

    @Test
    void sharingInSlackGoesOnInTheChat() {
        testApplication.says(ANNA_ELSEWHERE, "start");
        testApplication.says(ANNA_ELSEWHERE, "reflect I asked over there");
        long id = testApplication.reflections(ANNA_ELSEWHERE).getFirst().id();
        PageServer.Visitor slack = pages.visitor(ANNA_ELSEWHERE);

        assertThat(slack.get("/me/words/" + id + "/share").body())
                .contains("I asked over there", "In Slack you choose the channel yourself")
                .doesNotContain("shared:");
        slack.post("/me/words/" + id + "/share", Map.of("action", "shared:" + id + ":0:0"));
        assertThat((int) testApplication.store.read(rows -> rows.reflections().shares(id)))
                .isZero();
    }

    @Test
    void theHarvestIsThereToReadAndAsFiles() {
        HttpResponse<String> markdown = pages.visitor(ANNA).get("/me/words/harvest.md?quarter=2026-Q4");
        HttpResponse<String> json = pages.visitor(ANNA).get("/me/words/harvest.json?quarter=all");

        assertThat(get("/me/words/harvest?quarter=2026-Q4"))
                .contains("October–December 2026", "Ask instead of answer", nudgeText(), "I asked &lt;b&gt;Ann");
        assertThat(markdown.body()).startsWith("# Your harvest, October–December 2026");
        assertThat(header(markdown, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"druppel-harvest-2026-Q4.md\"");
        assertThat(json.body()).contains("\"format\" : \"druppel-harvest\"", "I asked <b>Ann</b> & waited");
        assertThat(header(json, "Content-Type")).startsWithIgnoringCase("application/json");
    }

    @Test
    void aQuarterWithoutWordsSaysSo() {
        assertThat(get("/me/words/harvest?quarter=2020-Q1")).contains("This is where your own words come together.");
        assertThat(get("/me/words/harvest.md?quarter=2020-Q1")).contains("This is where your own words come together.");
    }

    @Test
    void thePageSpeaksTheMembersLanguage() {
        testApplication.says(ANNA, "nudge language nl");

        assertThat(get("/me/words"))
                .contains("<html lang=\"nl\">", "Eén notitie in je eigen woorden.", "maandag 30 november", "Geoefend");
    }

    private String nudgeText() {
        return testApplication
                .newestNudge(ANNA)
                .nudge()
                .flatMap(testApplication.library.catalogue()::nudge)
                .orElseThrow()
                .in(Language.EN)
                .nudge()
                .replace("&", "&amp;");
    }

    private String get(String path) {
        HttpResponse<String> response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        return visitor.post(path, fields);
    }

    private String step(String name) {
        return "/me/words/" + reflection().id() + "/" + name;
    }

    private Reflection reflection() {
        return testApplication.reflections(ANNA).getFirst();
    }

    private List<String> shared() {
        return testApplication.chat.sharedRoom().orElseThrow().of(ANNA).stream()
                .map(shared -> shared.card().plainText())
                .toList();
    }

    private static String location(HttpResponse<String> response) {
        return header(response, "Location");
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

package druppel.adapter.pages.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.Region;
import druppel.domain.member.MemberSettings;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What members see and change at `/me/rhythm`.
class RhythmPageTest extends DeliveryEngineTest {
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
    void daysAndTimesAreSavedTogether() {
        HttpResponse<String> response = save(
                "times",
                Map.of("field.days", "mon", "field.at", "07:45", "field.followup", "", "field.often", "weekly"));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(settings().times().days()).containsExactly(DayOfWeek.MONDAY);
        assertThat(settings().times().at()).isEqualTo(LocalTime.of(7, 45));
        assertThat(settings().times().followUp()).isEmpty();
        assertThat(testApplication.member(ANNA).engagementLevel().wish()).isEqualTo(NudgeFrequency.WEEKLY);
        assertThat(page("")).contains("Saved.");
    }

    @Test
    void withoutADayNothingIsSavedAndTheRestOfTheFormIsKept() {
        HttpResponse<String> response = save("times", Map.of("field.at", "07:45", "field.followup", "15:00"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("Choose at least one day.", "value=\"07:45\"", "aria-invalid=\"true\"", " autofocus");
        assertThat(settings().times().at()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void anAfternoonQuestionBeforeTheNudgeIsRefusedAtItsField() {
        HttpResponse<String> response =
                save("times", Map.of("field.days", "mon", "field.at", "10:00", "field.followup", "08:00"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("The afternoon question has to come after the nudge", "aria-describedby=\"followup-fault\"");
    }

    @Test
    void theHolidaysOfAPartOfACountryCanBeDaysOff() {
        save("holidays", Map.of("field.holidays", "DE"));
        assertThat(settings().region()).contains(new Region("DE"));
        assertThat(page("")).contains("<option value=\"DE-BY\">Bavaria</option>");

        save("holidays", Map.of("field.holidays", "DE", "field.part", "DE-BY"));
        assertThat(settings().region()).contains(new Region("DE-BY"));
        assertThat(page("")).contains("Christmas", "Epiphany");
    }

    @Test
    void aPartOfTheCountryBeforeIsDroppedWithIt() {
        save("holidays", Map.of("field.holidays", "DE", "field.part", "DE-BY"));
        save("holidays", Map.of("field.holidays", "NL", "field.part", "DE-BY"));
        assertThat(settings().region()).contains(new Region("NL"));

        save("holidays", Map.of("field.holidays", ""));
        assertThat(settings().region()).isEmpty();
    }

    @Test
    void theNextThreeHolidaysHaveNames() {
        assertThat(page("")).contains("Christmas", "on Friday 25 December", "New Year", "Easter Monday");
    }

    @Test
    void theTimeZoneIsChosenFromAListByPartsOfTheWorld() {
        assertThat(page(""))
                .contains(
                        "<optgroup label=\"Europe\">",
                        "<option value=\"Europe/Amsterdam\" selected>Amsterdam</option>");
        save("zone", Map.of("field.zone", "Asia/Kolkata"));
        assertThat(settings().zone()).contains(ZoneId.of("Asia/Kolkata"));
        assertThat(page("")).contains("<option value=\"Asia/Kolkata\" selected>Kolkata</option>");
    }

    @Test
    void aZoneThatIsNoneIsRefusedAtItsField() {
        HttpResponse<String> response = save("zone", Map.of("field.zone", "Mars/Olympus"));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("id=\"zone-fault\"");
    }

    @Test
    void theLanguageSwitchesAtOnce() {
        save("language", Map.of("field.language", "nl"));

        assertThat(settings().language()).isEqualTo(Language.NL);
        assertThat(page("")).contains("<html lang=\"nl\">", "Vrije dagen en pauzes", "Opgeslagen.");
    }

    @Test
    void braveNudgesCanBeTurnedOff() {
        save("brave", Map.of("field.brave", "off"));

        assertThat(settings().focus().brave()).isFalse();
    }

    @Test
    void aPauseIsAddedShownAndTakenBack() {
        add("2026-12-07", "2026-12-11");
        add("2026-12-24", "2027-01-03");
        assertThat(settings().pauses().inOrder()).hasSize(2);
        assertThat(page("?month=2026-12"))
                .contains("from Monday 7 December up to and including Friday 11 December")
                .contains("Monday 7 December, pause")
                .contains("Cancel 24 December – 3 January 2027");

        press("pauses", "endpause:2026-12-07");
        assertThat(settings().pauses().inOrder())
                .containsExactly(new Pause(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-04")));
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsShownAgainAsItWasFilledIn() {
        HttpResponse<String> response = add("2026-12-07", "2026-12-01");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains(
                        "The last day off can’t come before the first.",
                        "value=\"2026-12-07\"",
                        "value=\"2026-12-01\"");
        assertThat(settings().pauses().inOrder()).isEmpty();
    }

    @Test
    void theCalendarChoosesTheFirstAndThenTheLastDay() {
        assertThat(page("?month=2026-12")).contains("?month=2026-12&amp;first=2026-12-07#pauses");
        assertThat(page("?month=2026-12&first=2026-12-07"))
                .contains("?month=2026-12&amp;first=2026-12-07&amp;last=2026-12-11#pauses")
                .contains("?month=2026-12&amp;first=2026-12-04#pauses");
        assertThat(page("?month=2026-12&first=2026-12-07&last=2026-12-11"))
                .contains("value=\"2026-12-11\"", "Thursday 10 December, nudge, chosen")
                .contains("?month=2026-12&amp;first=2026-12-15#pauses");
    }

    @Test
    void anAddressThatMakesNoSenseShowsThisMonth() {
        assertThat(page("?month=soon&first=x&last=-1")).contains("November 2026");
        assertThat(page("?month=1999-01")).contains("November 2026").doesNotContain("1999");
    }

    @Test
    void theProgrammeIsShownWithItsPlaceAndBegunAgain() {
        testApplication.windTo("2026-12-02T09:30");
        anna = pages.visitor(ANNA);
        assertThat(page("")).contains("Step 1 of 12: “Ask instead of answer”. Your next nudge is number 4 of 10.");

        press("programme", "restart:");
        assertThat(testApplication.member(ANNA).programmeProgress().day()).isZero();
    }

    @Test
    void anotherProgrammeIsFollowedAndAPracticeStayedWith() {
        press("programme", "programme:taster");
        assertThat(testApplication.member(ANNA).programmeProgress().programme()).isEqualTo("taster");

        anna.post("/me/rhythm", Map.of("form", "programme", "action", "stay:", "field.practice", "trust"));
        assertThat(testApplication.member(ANNA).programmeProgress().programme()).isEqualTo("practice:trust");
        assertThat(page("")).contains("Your next nudge is number 1 of 50.");
    }

    @Test
    void buttonsOfOtherPagesDoNothingHere() {
        assertThat(press("times", "forget:yes").statusCode()).isEqualTo(404);
        assertThat(anna.post("/me/rhythm", Map.of("action", action())).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> add(String first, String last) {
        return anna.post(
                "/me/rhythm", Map.of("form", "pauses", "action", "pause:", "field.first", first, "field.last", last));
    }

    private HttpResponse<String> save(String form, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(Map.of("form", form, "action", action()));
        return anna.post("/me/rhythm", all);
    }

    /// The action of the buttons that save settings, as the page shows it.
    private String action() {
        return page("").replaceFirst("(?s).*?name=\"action\" value=\"(settings:[^\"]*)\".*", "$1");
    }

    private HttpResponse<String> press(String form, String action) {
        return anna.post("/me/rhythm", Map.of("form", form, "action", action));
    }

    private MemberSettings settings() {
        return testApplication.member(ANNA).settings();
    }

    private String page(String query) {
        return anna.get("/me/rhythm" + query).body();
    }
}

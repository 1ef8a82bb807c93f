package druppel.feature.review;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.library.SelfCheck;
import druppel.domain.library.Trait;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Self-checks and reviews over more than a quarter.
class ReviewCommandsTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        testApplication.says(ANNA, "start");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void aQuarterBringsThreeChecksAndOneHarvest() {
        live("2026-11-30", "2027-04-04");

        assertThat(sent(MessageKind.SELF_CHECK)).containsExactly("2027-01-08", "2027-02-05", "2027-03-05");
        assertThat(sent(MessageKind.HARVEST)).containsExactly("2026-12-31", "2027-04-02");
    }

    @Test
    void whoHasOnlyJustComeIsNotAskedYet() {
        live("2026-11-30", "2026-12-12");

        assertThat(testApplication.delivery(ANNA, "2026-12-11", MessageKind.SELF_CHECK))
                .hasValueSatisfying(check -> assertThat(check.state()).isEqualTo(Delivery.State.SKIPPED));
    }

    @Test
    void whoWroteNothingIsNotTold() {
        practise("2026-11-30", "2027-01-01");

        assertThat(testApplication.delivery(ANNA, "2026-12-31", MessageKind.HARVEST))
                .hasValueSatisfying(harvest -> assertThat(harvest.state()).isEqualTo(Delivery.State.SKIPPED));
    }

    @Test
    void whoChangesTheirDaysIsAskedOnce() {
        live("2026-11-30", "2027-01-07");
        testApplication.says(ANNA, "nudge days mon-thu");
        live("2027-01-07", "2027-01-08");
        testApplication.says(ANNA, "nudge days mon-fri");
        live("2027-01-08", "2027-01-09");

        assertThat(sent(MessageKind.SELF_CHECK)).hasSize(1);
    }

    @Test
    void whoTravelsIsAskedOnce() {
        live("2026-11-30", "2027-01-08");
        testApplication.windTo("2027-01-08T17:00");
        testApplication.says(ANNA, "nudge zone America/New_York");
        live("2027-01-09", "2027-01-16");

        assertThat(sent(MessageKind.SELF_CHECK)).containsExactly("2027-01-08");
    }

    @Test
    void whoIsOnABreakIsNotAsked() {
        live("2026-11-30", "2026-12-24");
        testApplication.says(ANNA, "pause until 11 january");
        testApplication.windTo("2027-01-11T08:00");

        assertThat(sent(MessageKind.SELF_CHECK)).isEmpty();
        assertThat(sent(MessageKind.HARVEST)).isEmpty();
        live("2027-01-11", "2027-01-16");
        assertThat(sent(MessageKind.HARVEST)).containsExactly("2027-01-15");
    }

    @Test
    void anAnswerIsKeptAtOnceAndOnePerTrait() {
        testApplication.says(ANNA, "nudge check");
        testApplication.presses(ANNA, "check:2026-11-30:values:often");
        testApplication.presses(ANNA, "check:2026-11-30:values:hardly");

        assertThat(looks())
                .singleElement()
                .satisfies(look -> assertThat(look.answers()).hasSize(1))
                .satisfies(look -> assertThat(look.next()).contains(Trait.VISION));
    }

    @Test
    void whatNoButtonSaysChangesNothing() {
        for (String action : List.of(
                "check:",
                "check:2026-11-30",
                "check:2026-11-30:courage:often",
                "check:2026-11-30:values:never",
                "check:2026-11-30:values:often:more",
                "check:2026-10-01:values:often",
                "check:2027-11-30:values:often",
                "check:monday:values:often")) {
            assertThat(testApplication.presses(ANNA, action).asNewMessage().cards())
                    .as(action)
                    .singleElement()
                    .satisfies(card -> assertThat(card.plainText()).contains("has expired"));
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void aMonthIsForgottenWithItsMember() {
        testApplication.says(ANNA, "nudge check");
        testApplication.presses(ANNA, "check:2026-11-30:values:often");
        long id = testApplication.member(ANNA).id();
        testApplication.presses(ANNA, "forget:yes");

        List<SelfCheck> left = testApplication.read(rows -> rows.selfChecks().of(id));
        assertThat(left).isEmpty();
    }

    private List<SelfCheck> looks() {
        long id = testApplication.member(ANNA).id();
        return testApplication.read(rows -> rows.selfChecks().of(id));
    }

    /// Writes a line each day at ten.
    private void live(String from, String to) {
        days(from, to, "reflect a line");
    }

    private void practise(String from, String to) {
        days(from, to, "done");
    }

    private void days(String from, String to, String words) {
        LocalDate end = LocalDate.parse(to);
        LocalDate.parse(from).datesUntil(end).forEach(date -> {
            if (!testApplication.now.get().isAfter(TestApplication.amsterdam(date + "T10:00"))) {
                testApplication.windTo(date + "T10:00");
                testApplication.says(ANNA, words);
            }
        });
        testApplication.windTo(end.atTime(LocalTime.MIDNIGHT).toString());
    }

    private List<String> sent(MessageKind messageKind) {
        List<String> dates = new ArrayList<>();
        for (LocalDate date = LocalDate.of(2026, 11, 30);
                date.isBefore(LocalDate.of(2027, 5, 1));
                date = date.plusDays(1)) {
            testApplication
                    .delivery(ANNA, date.toString(), messageKind)
                    .filter(delivery -> delivery.state() == Delivery.State.SENT)
                    .map(delivery -> delivery.date().toString())
                    .ifPresent(dates::add);
        }
        return dates;
    }
}

package druppel.feature.preference;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.RequestContext;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.library.LearnedPreference;
import druppel.domain.library.Nudge;
import druppel.domain.reflection.Reflection;
import druppel.feature.selection.NudgeSelector;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What members see and undo of what the choice of nudges has learned about them.
class PreferenceTest extends DeliveryEngineTest {
    private static final LocalDate DAY = LocalDate.parse(MONDAY);

    @Test
    void whatIsDoneOftenSuitsAndWhatIsNotDoneSuitsLess() {
        doMeetingsOnly();

        assertThat(learned(Nudge.Context.MEETING).leaning()).isEqualTo(LearnedPreference.Leaning.MORE);
        assertThat(learned(Nudge.Context.ALONE).leaning()).isEqualTo(LearnedPreference.Leaning.LESS);
        assertThat(text("nudge suits")).contains("What suits you so far: ", "for a meeting: suits you. You did ");
    }

    @Test
    void oneAttributeIsForgottenAndTheOthersAreKept() {
        doMeetingsOnly();
        testApplication.presses(ANNA, "unlearn:meeting");

        assertThat(learned(Nudge.Context.MEETING).known()).isFalse();
        assertThat(learned(Nudge.Context.ALONE).known()).isTrue();
    }

    @Test
    void everythingIsForgottenTogetherRejectionsToo() {
        doMeetingsOnly();
        testApplication.says(ANNA, "nudge suits reset");

        assertThat(overview().known()).isEmpty();
        assertThat(text("nudge suits")).contains("I don’t know yet what suits you.");
    }

    @Test
    void answersAfterTheResetCountAgain() {
        doMeetingsOnly();
        testApplication.says(ANNA, "nudge suits reset");
        testApplication.jumpTo("2026-12-05T10:00");
        done(DAY.plusDays(2), nudges(Nudge.Context.MEETING));

        assertThat(learned(Nudge.Context.MEETING).known()).isTrue();
        assertThat(learned(Nudge.Context.ALONE).known()).isFalse();
    }

    @Test
    void theSameWordsAreUnderstoodInDutch() {
        doMeetingsOnly();

        assertThat(text("druppel past opnieuw")).contains("I’ve forgotten what suits you.");
        assertThat(overview().known()).isEmpty();
    }

    @Test
    void aNudgeThatIsPutAsideIsShownWithItsDateAndReasonAndBroughtBack() {
        testApplication.windTo(MONDAY + "T09:00");
        String nudge = testApplication.nudge(ANNA, MONDAY).nudge().orElseThrow();
        testApplication.presses(
                ANNA, "notforme:" + testApplication.nudge(ANNA, MONDAY).id().value());
        testApplication.presses(ANNA, "because:too_big:" + nudge);

        assertThat(overview().aside()).singleElement().satisfies(aside -> {
            assertThat(aside.nudge().id()).isEqualTo(nudge);
            assertThat(aside.date()).contains(DAY);
            assertThat(aside.reason()).isPresent();
        });
        String wording = TestApplication.SHIPPED
                .catalogue()
                .nudge(nudge)
                .orElseThrow()
                .in(Language.EN)
                .nudge();
        assertThat(text("nudge suits")).contains("You put one nudge aside:", wording);

        assertThat(testApplication
                        .presses(ANNA, "bringback:" + nudge)
                        .cards()
                        .getFirst()
                        .plainText())
                .isEqualTo("It can come again.");
        assertThat(overview().aside()).isEmpty();
        long anna = testApplication.member(ANNA).id();
        int waiting = testApplication.read(rows -> rows.nudgeFeedback().count(anna));
        assertThat(waiting).isZero();
    }

    @Test
    void whatIsNotAsideCannotBeBroughtBack() {
        assertThat(testApplication
                        .presses(ANNA, "bringback:ask-01")
                        .cards()
                        .getFirst()
                        .plainText())
                .isEqualTo("That nudge isn’t put aside.");
    }

    /// Answers the nudges for meetings, and rejects those for a moment alone.
    private void doMeetingsOnly() {
        testApplication.jumpTo(MONDAY + "T08:00");
        done(DAY.minusDays(3), nudges(Nudge.Context.MEETING));
        long anna = testApplication.member(ANNA).id();
        testApplication.store.update(rows -> nudges(Nudge.Context.ALONE)
                .forEach(nudge -> rows.nudgeHistory().reject(anna, nudge.id(), DAY.minusDays(3))));
    }

    private void done(LocalDate date, Collection<Nudge> nudges) {
        long anna = testApplication.member(ANNA).id();
        testApplication.store.update(rows -> nudges.forEach(nudge -> rows.reflections()
                .save(new NewReflection(
                        anna,
                        date,
                        Reflection.Kind.PRACTISED,
                        Optional.of(nudge.id()),
                        Optional.empty(),
                        Optional.empty(),
                        testApplication.now.get()))));
    }

    private static Collection<Nudge> nudges(Nudge.Context context) {
        return TestApplication.SHIPPED.catalogue().nudges().values().stream()
                .filter(nudge -> nudge.context() == context)
                .limit(8)
                .toList();
    }

    private LearnedPreference learned(Nudge.Attribute attribute) {
        return overview().learned().stream()
                .filter(one -> one.attribute() == attribute)
                .findFirst()
                .orElseThrow();
    }

    private PreferenceOverview overview() {
        return new PreferenceService(testApplication.store, new NudgeSelector(TestApplication.SHIPPED))
                .overview(new RequestContext(
                        testApplication.member(ANNA),
                        testApplication.now.get(),
                        TestApplication.SHIPPED.texts(Language.EN)));
    }

    private String text(String said) {
        return testApplication.says(ANNA, said).cards().getFirst().plainText();
    }
}

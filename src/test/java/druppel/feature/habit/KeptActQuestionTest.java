package druppel.feature.habit;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import druppel.message.Button;
import druppel.message.Card;
import druppel.testing.EditedLibrary;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of the acts that were done are offered to be kept.
class KeptActQuestionTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    @Test
    void whatIsDoneOnceIsNotOffered() {
        try (TestApplication application = with(KeptActQuestionTest::isInWritingOrAMeeting)) {
            IntStream.range(0, 3).forEach(day -> done(application, day));

            assertThat(done(application, 3))
                    .isNotEmpty()
                    .hasSizeLessThan(4)
                    .extracting(id -> shipped(id).orElseThrow())
                    .noneMatch(KeptActQuestionTest::isInWritingOrAMeeting);
        }
    }

    @Test
    void theQuestionWaitsForAnActThatCanBeRepeated() {
        try (TestApplication application = with(Nudge::first)) {
            int day = 0;
            List<String> offered = done(application, day);
            while (newest(application).first()) {
                assertThat(offered).isEmpty();
                offered = done(application, ++day);
            }

            assertThat(day).isGreaterThanOrEqualTo(4);
            assertThat(offered).containsExactly(newest(application).id());
            assertThat(done(application, day + 1)).as("it is asked once").isEmpty();
        }
    }

    @Test
    void questionsAreNotOfferedButAnyNudgeCanBeKept() {
        try (TestApplication application = new TestApplication(
                folder,
                TestApplication.amsterdam(MONDAY + "T08:00"),
                InMemoryChat.inAmsterdam(Language.EN),
                EditedLibrary.ofNudges(nudge -> with(nudge, Nudge.Kind.QUESTION, nudge.conditions())))) {
            start(application);

            assertThat(IntStream.range(0, 8).boxed().flatMap(day -> done(application, day).stream()))
                    .isEmpty();
            assertThat(application.says(ANNA, "nudge keep").asNewMessage().cards())
                    .extracting(Card::plainText)
                    .anyMatch(text -> text.contains("comes back"));
        }
    }

    private TestApplication with(Predicate<Nudge> once) {
        TestApplication application = new TestApplication(
                folder,
                TestApplication.amsterdam(MONDAY + "T08:00"),
                InMemoryChat.inAmsterdam(Language.EN),
                EditedLibrary.ofNudges(nudge -> with(nudge, Nudge.Kind.ACTION, conditions(once.test(nudge)))));
        start(application);
        return application;
    }

    private static void start(TestApplication application) {
        application.says(ANNA, "start");
        application.says(ANNA, "nudge holidays none");
    }

    private static NudgeConditions conditions(boolean once) {
        return new NudgeConditions(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), true, once);
    }

    private static Nudge with(Nudge nudge, Nudge.Kind kind, NudgeConditions conditions) {
        return new Nudge(
                nudge.id(),
                nudge.practice(),
                kind,
                nudge.context(),
                nudge.effort(),
                nudge.first(),
                nudge.topics(),
                conditions,
                nudge.background(),
                nudge.texts());
    }

    /// Says that the nudge of this working day was done, and gives the acts that are offered then.
    private static List<String> done(TestApplication application, int workingDay) {
        LocalDate date = MONDAY.plusDays(workingDay + 2L * (workingDay / 5));
        application.windTo(date + "T10:00");
        return application
                .presses(ANNA, "done:" + application.newestNudge(ANNA).id().value())
                .asNewMessage()
                .cards()
                .stream()
                .flatMap(card -> card.buttons().stream())
                .map(Button::action)
                .filter(action -> action.startsWith("keepact:"))
                .map(action -> action.substring("keepact:".length()))
                .toList();
    }

    private static Nudge newest(TestApplication application) {
        return shipped(application.newestNudge(ANNA).nudge().orElseThrow()).orElseThrow();
    }

    private static Optional<Nudge> shipped(String id) {
        return TestApplication.SHIPPED.catalogue().nudge(id);
    }

    private static boolean isInWritingOrAMeeting(Nudge nudge) {
        return Set.of(Nudge.Context.MESSAGE, Nudge.Context.MEETING).contains(nudge.context());
    }
}

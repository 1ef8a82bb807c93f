package druppel.core.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TasteTest {
    private static final List<Nudge> NUDGES = Nudges.everySort();
    private static final Nudge BRAVE_MEETING =
            Nudges.of("x", Kind.NOTICE, Setting.MEETING, Effort.BRAVE);

    @Test
    void whoAnswersInMeetingsAloneLikesMeetings() {
        assertThat(taste(Setting.MEETING).likes(BRAVE_MEETING)).contains(Setting.MEETING);
    }

    @Test
    void aNudgeWithNothingOfThatIsNotLiked() {
        assertThat(taste(Setting.ALONE).likes(BRAVE_MEETING)).isEmpty();
    }

    @Test
    void whoAnswersEverythingLikesNothingInParticular() {
        Map<String, Response> answers = new HashMap<>();
        NUDGES.forEach(nudge -> answers.put(nudge.id(), Response.DONE));

        assertThat(taste(answers).likes(BRAVE_MEETING)).isEmpty();
    }

    @Test
    void twoAnswersAreNotEnoughToTell() {
        Map<String, Response> answers =
                Map.of(NUDGES.getFirst().id(), Response.DONE, NUDGES.get(1).id(), Response.DONE);

        assertThat(taste(answers).likes(NUDGES.getFirst())).isEmpty();
    }

    @Test
    void wordsAndAPlainNoSayMoreThanATapAndSilence() {
        assertThat(anything(Response.WORDS).mean()).isGreaterThan(anything(Response.DONE).mean());
        assertThat(anything(Response.UNWANTED).mean())
                .isLessThan(anything(Response.NOTHING).mean());
    }

    @Test
    void answersToWhatTheLibraryHasNoMoreTellNothing() {
        assertThat(taste(Map.of("gone", Response.WORDS))).isEqualTo(Taste.UNKNOWN);
    }

    private static Beta anything(Response response) {
        return taste(Map.of(NUDGES.getFirst().id(), response)).anything();
    }

    /// Somebody who does what is of this setting, and nothing else.
    private static Taste taste(Setting liked) {
        Map<String, Response> answers = new HashMap<>();
        NUDGES.forEach(nudge ->
                answers.put(
                        nudge.id(), nudge.setting() == liked ? Response.DONE : Response.NOTHING));
        return taste(answers);
    }

    private static Taste taste(Map<String, Response> answers) {
        return Taste.of(answers, Nudges.library(NUDGES));
    }
}

package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreferenceModelTest {
    private static final List<Nudge> NUDGES = SampleNudges.everySort();
    private static final Nudge BRAVE_MEETING =
            SampleNudges.of("x", Nudge.Kind.NOTICE, Nudge.Context.MEETING, Nudge.Effort.BRAVE);

    @Test
    void whoAnswersInMeetingsAloneLikesMeetings() {
        assertThat(taste(Nudge.Context.MEETING).likes(BRAVE_MEETING)).contains(Nudge.Context.MEETING);
    }

    @Test
    void aNudgeWithNothingOfThatIsNotLiked() {
        assertThat(taste(Nudge.Context.ALONE).likes(BRAVE_MEETING)).isEmpty();
    }

    @Test
    void whoAnswersEverythingLikesNothingInParticular() {
        Map<String, NudgeResponse> answers = new HashMap<>();
        NUDGES.forEach(nudge -> answers.put(nudge.id(), NudgeResponse.DONE));

        assertThat(taste(answers).likes(BRAVE_MEETING)).isEmpty();
    }

    @Test
    void twoAnswersAreNotEnoughToTell() {
        Map<String, NudgeResponse> answers =
                Map.of(NUDGES.getFirst().id(), NudgeResponse.DONE, NUDGES.get(1).id(), NudgeResponse.DONE);

        assertThat(taste(answers).likes(NUDGES.getFirst())).isEmpty();
    }

    @Test
    void wordsAndAPlainNoSayMoreThanATapAndSilence() {
        assertThat(anything(NudgeResponse.WORDS).mean())
                .isGreaterThan(anything(NudgeResponse.DONE).mean());
        assertThat(anything(NudgeResponse.UNWANTED).mean())
                .isLessThan(anything(NudgeResponse.NOTHING).mean());
    }

    @Test
    void whatDidNotComeUpSaysSomethingAboutItsSettingAlone() {
        Nudge nudge = NUDGES.getFirst();
        PreferenceModel absent = taste(Map.of(nudge.id(), NudgeResponse.ABSENT));
        assertThat(absent.evidence()).containsOnlyKeys(nudge.context());
        assertThat(absent.anything()).isEqualTo(PreferenceModel.UNKNOWN.anything());
    }

    @Test
    void answersToWhatTheLibraryHasNoMoreTellNothing() {
        assertThat(taste(Map.of("gone", NudgeResponse.WORDS))).isEqualTo(PreferenceModel.UNKNOWN);
    }

    @Test
    void whatIsLearnedIsToldOfEachAttributeWithWhatItFollowsFrom() {
        LearnedPreference meeting = learned(taste(Nudge.Context.MEETING), Nudge.Context.MEETING);

        assertThat(meeting.leaning()).isEqualTo(LearnedPreference.Leaning.MORE);
        assertThat(meeting.nudges()).isEqualTo(9);
        assertThat(meeting.done()).isEqualTo(9);
        assertThat(learned(taste(Nudge.Context.MEETING), Nudge.Context.ALONE).leaning())
                .isEqualTo(LearnedPreference.Leaning.LESS);
        assertThat(learned(taste(Nudge.Context.MEETING), Nudge.Effort.SMALL).leaning())
                .isEqualTo(LearnedPreference.Leaning.ALIKE);
    }

    @Test
    void withoutAnswersNothingIsKnownOfAnyAttribute() {
        assertThat(PreferenceModel.UNKNOWN.learned()).hasSize(11).noneMatch(LearnedPreference::known);
    }

    @Test
    void moreAnswersMakeItSurer() {
        assertThat(Stream.of(4, 12, 40)
                        .map(count -> LearnedPreference.Certainty.of(
                                BetaDistribution.unknown().plus(count / 2.0, count / 2.0))))
                .containsExactly(LearnedPreference.Certainty.values());
    }

    @Test
    void oneAttributeIsLearnedAgainWhileTheOthersStay() {
        PreferenceModel before = taste(Nudge.Context.MEETING);
        PreferenceModel after = before.taking(Nudge.Context.MEETING, PreferenceModel.UNKNOWN);

        assertThat(learned(after, Nudge.Context.MEETING).known()).isFalse();
        assertThat(learned(after, Nudge.Context.ALONE)).isEqualTo(learned(before, Nudge.Context.ALONE));
        assertThat(after.likes(BRAVE_MEETING)).isEmpty();
    }

    private static LearnedPreference learned(PreferenceModel model, Nudge.Attribute attribute) {
        return model.learned().stream()
                .filter(one -> one.attribute() == attribute)
                .findFirst()
                .orElseThrow();
    }

    private static BetaDistribution anything(NudgeResponse nudgeResponse) {
        return taste(Map.of(NUDGES.getFirst().id(), nudgeResponse)).anything();
    }

    /// A member who does the nudges of this context and no others.
    private static PreferenceModel taste(Nudge.Context liked) {
        Map<String, NudgeResponse> answers = new HashMap<>();
        NUDGES.forEach(nudge ->
                answers.put(nudge.id(), nudge.context() == liked ? NudgeResponse.DONE : NudgeResponse.NOTHING));
        return taste(answers);
    }

    private static PreferenceModel taste(Map<String, NudgeResponse> answers) {
        return PreferenceModel.of(answers, SampleNudges.library(NUDGES));
    }
}

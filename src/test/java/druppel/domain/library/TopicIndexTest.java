package druppel.domain.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import druppel.domain.Language;
import druppel.domain.library.TopicMatch.Closeness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicIndexTest {
    private static final Nudge FIRST = nudge("ask-first", "ask", Set.of("listening", "meetings"));
    private static final Nudge SECOND = nudge("ask-second", "ask", Set.of("meetings"));
    private static final Nudge THIRD = nudge("trust-third", "trust", Set.of("meetings"));
    private static final TopicIndex INDEX = TopicIndex.of(
            List.of(
                    practice("ask", Trait.SERVICE, "question", FIRST, SECOND),
                    practice("trust", Trait.INTEGRITY, "listening", THIRD)),
            List.of(
                    topic("listening", "listening", "luisteren", List.of("trust")),
                    topic("meetings", "meetings", "vergaderingen", List.of()),
                    topic("stress", "stress", "werkstress", List.of("listening", "trust")),
                    topic("integrity", "integrity", "integriteit", List.of("ask"))),
            Map.of(
                    Trait.SERVICE, both("service", "dienstbaarheid"),
                    Trait.INTEGRITY, both("integrity", "integriteit")));

    private static Localized<String> both(String english, String dutch) {
        return new Localized<>(Map.of(Language.EN, english, Language.NL, dutch));
    }

    private static Topic topic(String id, String english, String dutch, List<String> near) {
        return new Topic(id, Map.of(Language.EN, List.of(english), Language.NL, List.of(dutch)), near);
    }

    private static Practice practice(String id, Trait trait, String word, Nudge... nudges) {
        return new Practice(
                id,
                List.of(trait),
                both("Practise " + id, "Oefen " + id),
                Localized.none(),
                Localized.none(),
                Map.of(Language.EN, Set.of(word)),
                List.of(nudges));
    }

    private static Nudge nudge(String id, String practice, Set<String> topics) {
        return new Nudge(
                id,
                practice,
                Nudge.Kind.ACTION,
                Nudge.Context.ALONE,
                Nudge.Effort.SMALL,
                false,
                topics,
                NudgeConditions.NONE,
                Nudge.Background.NONE,
                Localized.none());
    }

    private static TopicMatch exact(String words) {
        return INDEX.exact(words).orElseThrow();
    }

    @Test
    void aTopicHasTheNudgesThatNameItAndComesBeforeTheWordOfAPractice() {
        assertThat(exact("listening").closeness()).isEqualTo(Closeness.ABOUT);
        assertThat(exact("listening").nudges()).containsExactly(FIRST);
    }

    @Test
    void everyLanguageFindsIt() {
        assertThat(exact("Vergadering").nudges()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(exact("meeting").name(Language.NL)).isEqualTo("vergaderingen");
    }

    @Test
    void aTopicWithoutNudgesHasThoseThatAreNear() {
        assertThat(exact("stress").closeness()).isEqualTo(Closeness.NEAR);
        assertThat(exact("stress").nudges()).containsExactly(FIRST, THIRD);
    }

    @Test
    void aPracticeIsFoundByNameAndByWord() {
        assertThat(exact("practise ask").nudges()).containsExactly(FIRST, SECOND);
        assertThat(exact("questions").topic()).isEqualTo("ask");
    }

    @Test
    void aTraitIsFoundUnlessATopicHasItsName() {
        assertThat(exact("dienstbaarheid").nudges()).containsExactly(FIRST, SECOND);
        assertThat(exact("integriteit").closeness()).isEqualTo(Closeness.NEAR);
    }

    @Test
    void theMostSpecificTopicOfASentenceWins() {
        assertThat(INDEX.within("nobody is listening in my meeting")
                        .orElseThrow()
                        .topic())
                .isEqualTo("listening");
        assertThat(INDEX.within("I like submarines")).isEmpty();
    }

    @Test
    void aLongMessageIsSearchedAtOnce() {
        String message = "submarine ".repeat(20_000) + "meeting";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(INDEX.within(message)).isPresent());
    }

    @Test
    void aTopicIsCoveredOnlyByKnownWords() {
        assertThat(INDEX.covers("listening in meetings")).isTrue();
        assertThat(INDEX.covers("listening worked")).isFalse();
        assertThat(INDEX.covers("")).isFalse();
    }

    @Test
    void aCompoundIsOnlyNear() {
        TopicMatch match = INDEX.withinCompound("a stresstest").orElseThrow();
        assertThat(match.closeness()).isEqualTo(Closeness.NEAR);
        assertThat(match.name(Language.EN)).isEqualTo("“a stresstest”");
    }

    @Test
    void thePracticeOfAMatchIsThatOfMostNudges() {
        assertThat(exact("meetings").practice()).isEqualTo("ask");
    }
}

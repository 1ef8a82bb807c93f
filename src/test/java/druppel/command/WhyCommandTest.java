package druppel.command;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.MessageBundle;
import druppel.adapter.content.YamlLibrary;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice.Reason;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme.Place;
import druppel.feature.nudge.WhyThisNudge;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sentence that says why a nudge was chosen.
class WhyCommandTest {
    private static final Practice ASK = YamlLibrary.open(Path.of("config/library"))
            .catalogue()
            .practice("ask")
            .orElseThrow();
    private static final Place THIRD = new Place("ask", 3, 10, false);
    private static final List<Nudge.Attribute> ASPECTS = Stream.<Nudge.Attribute[]>of(
                    Nudge.Kind.values(), Nudge.Context.values(), Nudge.Effort.values())
            .flatMap(Stream::of)
            .toList();

    @Test
    void itNamesWhatSuits() {
        assertThat(why(Language.EN, Reason.NEW, Optional.of(Nudge.Context.MEETING)))
                .isEqualTo("You’re practising “Ask instead of answer” (day 3 of 10), you hadn’t seen"
                        + " this nudge yet, and nudges for a meeting often suit you.");
        assertThat(why(Language.NL, Reason.RESTED, Optional.of(Nudge.Effort.BRAVE)))
                .isEqualTo("Je oefent “Vragen in plaats van antwoorden” (dag 3 van 10), dit duwtje"
                        + " had je al een tijd niet gehad, en duwtjes"
                        + " die moed vragen passen vaak bij je.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachAspectHasWordsOfItsOwn(Language language) {
        assertThat(ASPECTS.stream().map(nudgeAttribute -> why(language, Reason.NEW, Optional.of(nudgeAttribute))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsOneSentence(Language language) {
        for (Reason reason : Reason.values()) {
            assertThat(why(language, reason, Optional.empty()))
                    .containsOnlyOnce(".")
                    .endsWith(".");
        }
    }

    private static String why(Language language, Reason reason, Optional<Nudge.Attribute> liked) {
        return WhyThisNudge.text(MessageBundle.load().apply(language), ASK, THIRD, reason, liked);
    }
}

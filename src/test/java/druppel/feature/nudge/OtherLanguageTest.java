package druppel.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Localized;
import druppel.domain.library.Nudge;
import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.testing.EditedLibrary;
import druppel.testing.TestApplication;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguageTest {
    private static final Catalogue SHIPPED = TestApplication.SHIPPED.catalogue();
    private static final Practice ASK = SHIPPED.practice("ask").orElseThrow();

    @ParameterizedTest
    @CsvSource({"EN, NL, Dit duwtje is in het Engels.", "NL, EN, This one is in Dutch."})
    void aTextInTheOtherLanguageSaysSoInTheReadersOwn(Language written, Language reader, String note) {
        Nudge nudge = in(written);
        assertThat(cards(nudge, reader).shared().blocks())
                .contains(new Block.Heading(nudge.in(written).nudge()))
                .endsWith(new Block.Note(note));
        assertThat(cards(nudge, written).shared().blocks())
                .doesNotContain(new Block.Note(note))
                .hasSizeGreaterThan(2);
    }

    private static NudgeCards cards(Nudge nudge, Language reader) {
        return new NudgeCards(TestApplication.SHIPPED.texts(reader), ASK, nudge);
    }

    private static Nudge in(Language language) {
        Nudge nudge = ASK.nudges().getFirst();
        return EditedLibrary.with(nudge, new Localized<>(Map.of(language, nudge.in(language))));
    }
}

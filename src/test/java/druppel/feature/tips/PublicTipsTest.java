package druppel.feature.tips;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.SearchResult;
import druppel.domain.Language;
import druppel.domain.library.Practice;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tips in public channels.
class PublicTipsTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-12-02T08:00");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @ParameterizedTest
    @CsvSource({"EN, tip", "EN, tip trust", "NL, tip vertrouwen", "NL, tip", "EN, /tip"})
    void aTipIsGivenWithNothingToPress(Language language, String text) {
        var card = testApplication.dialogService.answerInPublic(TestApplication.ANNA, language, text);

        assertThat(card.buttons()).isEmpty();
        assertThat(card.blocks()).hasSizeGreaterThan(2);
    }

    @Test
    void whatTheLibraryKnowsNothingAboutIsSaid() {
        assertThat(testApplication
                        .dialogService
                        .answerInPublic(TestApplication.ANNA, Language.EN, "tip submarines")
                        .plainText())
                .contains("no tip about “submarines”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "streak", "done", "I asked instead", "nudge mydata", "forget"})
    void everythingElseBelongsBetweenTwo(String text) {
        assertThat(testApplication
                        .dialogService
                        .answerInPublic(TestApplication.ANNA, Language.EN, text)
                        .plainText())
                .contains("our own chat");
    }

    @Test
    void nobodyIsMetByIt() {
        testApplication.dialogService.answerInPublic(TestApplication.ANNA, Language.EN, "tip");
        testApplication.dialogService.searchTips(TestApplication.ANNA, Language.EN, "trust", 25);

        assertThat(testApplication.store.<Boolean>read(
                        rows -> rows.members().find(TestApplication.ANNA).isEmpty()))
                .isTrue();
    }

    @Test
    void aMemberIsSpokenToInTheirOwnLanguage() {
        testApplication.says(TestApplication.ANNA, "nudge language nl");

        assertThat(testApplication
                        .dialogService
                        .answerInPublic(TestApplication.ANNA, Language.EN, "")
                        .plainText())
                .contains("onze eigen chat");
    }

    @Test
    void practicesNamedSoComeFirst() {
        Practice practice = TestApplication.SHIPPED
                .catalogue()
                .practices()
                .values()
                .iterator()
                .next();
        String name = practice.name(Language.EN);

        assertThat(tips(name.substring(0, name.length() - 1)).getFirst().title())
                .isEqualTo(name);
    }

    @Test
    void noTipComesTwice() {
        assertThat(tips("a")).doesNotHaveDuplicates();
    }

    @Test
    void lettersThatNothingHasFindNothing() {
        assertThat(tips("xyzzy")).isEmpty();
    }

    @Test
    void thereAreNoMoreThanAskedFor() {
        assertThat(testApplication.dialogService.searchTips(TestApplication.ANNA, Language.EN, "e", 3))
                .hasSize(3);
    }

    private List<SearchResult> tips(String wanted) {
        return testApplication.dialogService.searchTips(TestApplication.ANNA, Language.EN, wanted, 1_000);
    }
}

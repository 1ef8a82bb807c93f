package druppel.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.SearchResult;
import druppel.chat.SharePreview;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sharing a reflection: only by its author, exactly as previewed, once per preview.
class ReflectionShareServiceTest extends DeliveryEngineTest {
    private static final String WORDS = "<!channel> @everyone <b>I</b> *asked* https://a.example";

    @BeforeEach
    void write() {
        testApplication.windTo(MONDAY + "T09:00");
        says(WORDS);
    }

    @Test
    void theNewestWordsAreOfferedToTheirWriter() {
        IntStream.range(0, 6).forEach(number -> says("I asked number " + number));

        Card card = testApplication.says(ANNA, "nudge share").cards().getFirst();

        assertThat(card.buttons()).hasSize(6);
        assertThat(card.plainText()).contains("I asked number 5").doesNotContain(WORDS);
    }

    @Test
    void olderOnesAreAButtonAway() {
        IntStream.range(0, 5).forEach(number -> says("I asked number " + number));

        Card card = testApplication.says(ANNA, "nudge share").cards().getFirst();
        Card older = act(ANNA, card.buttons().getLast().action()).replacement().orElseThrow();

        assertThat(older.plainText()).contains(WORDS).doesNotContain("I asked number");
        assertThat(older.buttons()).singleElement().extracting(Button::label).isEqualTo("Share 6…");
        assertThat(act(ANNA, "share:older:900").replacement().orElseThrow().plainText())
                .startsWith("There’s nothing to share");
    }

    @Test
    void aBareDoneIsNothingToShare() {
        testApplication.says(BRAM, "start");
        testApplication.says(BRAM, "done");

        assertThat(text(testApplication.says(BRAM, "nudge share"))).startsWith("There’s nothing to share");
    }

    @Test
    void whatOthersSeeIsThePracticeAndTheWordsAndNothingElse() {
        String practice = testApplication
                .library
                .catalogue()
                .practices()
                .values()
                .iterator()
                .next()
                .id();

        assertThat(offer().shown().blocks())
                .containsExactly(
                        new Block.Note("A reflection on: "
                                + testApplication
                                        .library
                                        .catalogue()
                                        .practice(practice)
                                        .orElseThrow()
                                        .name(testApplication.member(ANNA).language())),
                        new Block.Quote(WORDS));
    }

    @Test
    void whatIsSharedIsWhatWasSeen() {
        SharePreview sharePreview = offer();

        assertThat(press(ANNA, sharePreview.share()).publicPost().orElseThrow().card())
                .isEqualTo(sharePreview.shown());
    }

    @Test
    void whatBecameOfItIsSaidInThePlaceOfThePreview() {
        Reply shared = press(ANNA, offer().share());

        assertThat(replacement(shared.afterPublicPost(true))).startsWith("Shared, in your own words.");
        assertThat(replacement(shared.afterPublicPost(false))).contains("nobody has seen it");
    }

    @Test
    void aSecondPressSharesNothing() {
        Button share = offer().share();
        press(ANNA, share);

        Reply again = press(ANNA, share);

        assertThat(again.publicPost()).isEmpty();
        assertThat(replacement(again)).startsWith("You’ve already shared this.");
    }

    @Test
    void afterAnotherLookItCanBeSharedInAnotherPlace() {
        press(ANNA, offer().share());

        assertThat(press(ANNA, offer().share()).publicPost()).isPresent();
    }

    @Test
    void wordsThatChangedMeanwhileAreLookedAtOnceMore() {
        Button share = offer().share();
        MessageRef said = new MessageRef(ANNA.user(), WORDS);
        testApplication.dialogService.answer(new UserAction.Edited("e", ANNA, said, "I waited"));

        Reply changed = press(ANNA, share);

        assertThat(changed.publicPost()).isEmpty();
        assertThat(changed.sharePreview().orElseThrow().shown().plainText()).contains("I waited");
    }

    @Test
    void nobodyElseCanLookAtThemOrShareThem() {
        testApplication.says(BRAM, "start");
        SharePreview annas = offer();

        Reply look = press(BRAM, annas.again());
        Reply share = press(BRAM, annas.share());

        assertThat(text(look)).startsWith("Those words aren’t here any more");
        assertThat(replacement(share)).startsWith("Those words aren’t here any more");
        assertThat(look.sharePreview()).isEmpty();
        assertThat(share.publicPost()).isEmpty();
        assertThat(press(ANNA, annas.share()).publicPost()).isPresent();
    }

    @Test
    void whatWasTakenBackIsNotShared() {
        SharePreview sharePreview = offer();
        testApplication.presses(ANNA, "undo:" + id());

        assertThat(press(ANNA, sharePreview.share()).publicPost()).isEmpty();
    }

    @Test
    void whoHasLeftCanStillShareTheirOwnWords() {
        SharePreview sharePreview = offer();
        testApplication.says(ANNA, "stop");

        assertThat(text(testApplication.says(ANNA, "nudge share"))).contains("What would you like to share?");
        assertThat(press(ANNA, sharePreview.share()).publicPost()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share:",
                "share:x",
                "share:-1",
                "share:99999999999999999999",
                "shared:",
                "shared:1",
                "shared:1:0",
                "shared:1:0:",
                "shared:1:999999999999:0",
                "shared:1:0:0:0",
                "shared:.*:0:0"
            })
    void aForgedButtonSharesNothing(String action) {
        Reply reply = act(ANNA, action);

        assertThat(reply.publicPost()).isEmpty();
    }

    @Test
    void leavingItSharesNothing() {
        assertThat(replacement(press(ANNA, offer().cancel()))).startsWith("Nothing was shared.");
    }

    @Test
    void theReceiptOfWordsLeadsThere() {
        assertThat(actions(says("I waited"))).anyMatch(one -> one.startsWith("share:"));
    }

    @Test
    void theReceiptOfABareDoneDoesNot() {
        testApplication.windTo(TUESDAY + "T09:00");

        assertThat(actions(testApplication.says(ANNA, "done"))).noneMatch(one -> one.startsWith("share:"));
    }

    @Test
    void aSearchFindsOnesOwnWordsAlone() {
        testApplication.says(BRAM, "start");
        testApplication.says(BRAM, "I asked Anna");

        assertThat(testApplication.dialogService.searchReflections(ANNA, "ASKED", 9))
                .extracting(SearchResult::text)
                .containsExactly(WORDS);
        assertThat(testApplication.dialogService.searchReflections(ANNA, "told", 9))
                .isEmpty();
        assertThat(testApplication.dialogService.searchReflections(TestApplication.person("nobody"), "", 9))
                .isEmpty();
    }

    @Test
    void whereOthersCannotBeToldThePreviewSaysHowToShare() {
        Card told = act(ANNA, "share:" + id()).withoutSharing().cards().getFirst();

        assertThat(told.plainText()).contains(WORDS, "My reflections");
        assertThat(told.buttons()).isEmpty();
    }

    private Reply says(String text) {
        MessageRef message = new MessageRef(ANNA.user(), text);
        return testApplication
                .dialogService
                .answer(new UserAction.Said("e", ANNA, text, message, Optional.empty()))
                .inline();
    }

    private SharePreview offer() {
        return act(ANNA, "share:" + id()).sharePreview().orElseThrow();
    }

    private String id() {
        Card choices = testApplication.says(ANNA, "nudge share").cards().getFirst();
        return choices.buttons().getFirst().action().substring("share:".length());
    }

    private Reply press(PlatformUser who, Button button) {
        return act(who, button.action());
    }

    private Reply act(PlatformUser who, String action) {
        return testApplication.dialogService.answer(
                new UserAction.Pressed("e", who, Optional.empty(), action, Map.of()));
    }

    private static List<String> actions(Reply reply) {
        return reply.cards().getFirst().buttons().stream().map(Button::action).toList();
    }

    private static String replacement(Reply reply) {
        return reply.replacement().orElseThrow().plainText();
    }

    private static String text(Reply reply) {
        return reply.cards().stream().map(Card::plainText).collect(Collectors.joining("\n"));
    }
}

package druppel.feature.aim;

import static druppel.testing.TestApplication.ANNA;
import static druppel.testing.TestApplication.ANNA_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.library.Nudge;
import druppel.domain.library.Programme;
import druppel.domain.library.Role;
import druppel.domain.library.Site;
import druppel.domain.library.Trait;
import druppel.domain.member.Focus;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What members say of their aim and their work, and what follows from it.
class AimTest extends DeliveryEngineTest {
    private final NudgeSelector selector = new NudgeSelector(TestApplication.SHIPPED);

    @BeforeEach
    void join() {
        testApplication.says(ANNA, "start");
    }

    @Test
    void whatWasNotSaidIsUnknown() {
        assertThat(focus()).isEqualTo(Focus.UNKNOWN);
    }

    @Test
    void threeTapsAreKeptAndRedrawOneCard() {
        List<Reply> replies = List.of(
                press("aim:welcome:aim:vision"), press("aim:welcome:role:programme"), press("aim:welcome:site:remote"));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.cards()).isEmpty();
            assertThat(reply.replacement()).isPresent();
        });
        assertThat(focus())
                .isEqualTo(Focus.UNKNOWN
                        .aiming(Optional.of(Trait.VISION))
                        .with(Role.PROGRAMME)
                        .with(Site.REMOTE));
    }

    @Test
    void everyQuestionCanBeSkipped() {
        press("aim:welcome:role");
        press("aim:welcome:site");
        Reply reply = press("aim:welcome:done");

        assertThat(reply.replacement())
                .map(Card::plainText)
                .hasValueSatisfying(
                        text -> assertThat(text).contains("Your next nudge is from “Ask instead of answer”."));
        assertThat(focus()).isEqualTo(Focus.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Trait.class)
    void theProgrammeBeginsWithAPracticeThatTrainsTheAim(Trait aim) {
        press("aim:welcome:aim:" + aim.id());

        assertThat(selector.practice(anna()).trains()).isEqualTo(aim);
    }

    @Test
    void anotherAimBeginsTheProgrammeAgain() {
        days(3);
        press("aim:plain:aim:connection");

        assertThat(anna().programmeProgress().day()).isZero();
        assertThat(anna().programmeProgress().lastNudged()).contains(LocalDate.parse(MONDAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aim:plain:aim:service", "aim:plain:aim", "aim:plain:role:team", "aim:plain:done"})
    void theSameOrderGoesOnWhereItWas(String action) {
        press("aim:plain:aim:service");
        days(3);
        press(action);

        assertThat(anna().programmeProgress().day()).isEqualTo(3);
    }

    @Test
    void aProgrammeWithAnOrderOfItsOwnGoesOnAndAnotherIsOffered() {
        testApplication.says(ANNA, "nudge programme taster");
        days(3);
        press("aim:plain:aim:vision");
        Reply summary = press("aim:plain:done");

        assertThat(anna().programmeProgress().day()).isEqualTo(3);
        assertThat(summary.replacement().orElseThrow().button("follow:default")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aim:",
                "aim:welcome",
                "aim:elsewhere:aim:values",
                "aim:welcome:mood:good",
                "aim:welcome:role:emperor",
                "aim:welcome:role:team:team",
                "aim:welcome:aim:VALUES",
                "aim:plain:done:values:x:y"
            })
    void aButtonThatNobodyWasGivenChangesNothing(String action) {
        Focus before = focus();
        press(action);

        assertThat(focus()).isEqualTo(before);
    }

    @Test
    void fromAPracticeTheWayBackLeadsToTheDayThatWasLeft() {
        days(57);
        Reply stays = testApplication.says(ANNA, "nudge practice trust");
        assertThat(selector.programme(anna()).id()).isEqualTo("practice:trust");
        assertThat(anna().programmeProgress().day()).isZero();

        press(stays.cards().getFirst().buttons().getFirst().action());
        assertThat(anna().programmeProgress().programme()).isEqualTo("default");
        assertThat(anna().programmeProgress().day()).isEqualTo(57);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return:",
                "return:default",
                "return:default@",
                "return:default@-1",
                "return:default@99999999999",
                "return:nowhere@3",
                "return:practice:nothing@3",
                "stay:nothing"
            })
    void aWayBackThatNobodyWasGivenLeadsNowhere(String action) {
        days(3);
        Member before = anna();
        press(action);

        assertThat(anna()).isEqualTo(before);
    }

    @Test
    void whoHasLeftIsAskedToJoinFirst() {
        testApplication.says(ANNA, "stop");
        Reply reply = press("aim:welcome:aim:values");

        assertThat(focus()).isEqualTo(Focus.UNKNOWN);
        assertThat(reply.cards())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.plainText()).contains("once you have joined"));
    }

    @Test
    void whoForgetsIsUnknownAgain() {
        press("aim:welcome:aim:values");
        testApplication.presses(ANNA, "forget:yes");
        testApplication.says(ANNA, "start");

        assertThat(focus()).isEqualTo(Focus.UNKNOWN);
    }

    @Test
    void anAimThatComesWithALinkedAccountBeginsTheProgrammeAgain() {
        days(3);
        testApplication.says(ANNA_ELSEWHERE, "start");
        testApplication.presses(ANNA_ELSEWHERE, "aim:welcome:aim:vision");
        link();

        assertThat(focus().aim()).contains(Trait.VISION);
        assertThat(anna().programmeProgress().day()).isZero();
    }

    @Test
    void withoutBraveNudgesNoneComesInAnyWay() {
        testApplication.says(ANNA, "nudge brave off");
        Member anna = anna();

        assertThat(selector.catalogue().practices().values())
                .allSatisfy(practice -> assertThat(IntStream.range(0, 60)
                                .mapToObj(LocalDate.parse(MONDAY)::plusDays)
                                .flatMap(date -> testApplication
                                        .read(rows -> selector.tip(
                                                rows,
                                                anna,
                                                date,
                                                selector.catalogue()
                                                        .topic(practice.id())
                                                        .orElseThrow()))
                                        .stream()))
                        .isNotEmpty()
                        .noneMatch(Nudge::brave));
        Nudge boldest = testApplication.read(rows -> selector.boldest(rows, anna, LocalDate.parse(MONDAY)));
        assertThat(boldest.effort()).isEqualTo(Nudge.Effort.STRETCH);
    }

    private void days(int completed) {
        testApplication.store.update(rows -> rows.members().change(anna().id(), old -> {
            Programme programme = selector.programme(old);
            return old.with(new Member.Progress(programme.id(), completed, Optional.of(LocalDate.parse(MONDAY))));
        }));
    }

    private void link() {
        String code = testApplication
                .says(ANNA, "nudge link")
                .cards()
                .getFirst()
                .plainText()
                .lines()
                .filter(line -> line.matches(".*[A-Z0-9]{4}.?[A-Z0-9]{4}.*"))
                .findFirst()
                .orElseThrow();
        String action = testApplication
                .says(ANNA_ELSEWHERE, "nudge link " + code.replaceAll(".*?([A-Z0-9]{4}.?[A-Z0-9]{4}).*", "$1"))
                .cards()
                .getFirst()
                .buttons()
                .getFirst()
                .action();
        testApplication.presses(ANNA_ELSEWHERE, action);
    }

    private Reply press(String action) {
        return testApplication.presses(ANNA, action);
    }

    private Focus focus() {
        return anna().settings().focus();
    }

    private Member anna() {
        return testApplication.member(ANNA);
    }
}

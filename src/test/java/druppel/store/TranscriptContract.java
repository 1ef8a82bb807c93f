package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository.Line;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every store owes the local chat's own record.
interface TranscriptContract extends StoreFixture {
    PlatformUser LOCAL_ANNA = new PlatformUser(Platform.LOCAL, "local", "anna");

    @Test
    default void aLineIsReadBackAsItWasAdded() {
        Line line = add("anna", "Goedemorgen ☀");

        assertThat(readIfAny(rows -> rows.transcript().find(line.id()))).contains(line);
    }

    @Test
    default void aReplacedLineHasItsNewContentAndItsOldPlace() {
        Line line = add("anna", "first");
        write(rows -> rows.transcript().replace(line.id(), "second", LATER));

        assertThat(readIfAny(rows -> rows.transcript().find(line.id())))
                .contains(new Line(line.id(), "anna", true, Optional.empty(), "second", NOW, Optional.of(LATER)));
    }

    @Test
    default void whatWasChangedFromAMomentOnIsFoundInItsConversation() {
        Line early = add("anna", "first");
        Line late = add("anna", "second");
        add("anna", "unchanged");
        Line elsewhere = add("bram", "elsewhere");
        write(rows -> rows.transcript().replace(early.id(), "changed early", NOW));
        write(rows -> rows.transcript().replace(late.id(), "changed late", LATER));
        write(rows -> rows.transcript().replace(elsewhere.id(), "changed elsewhere", LATER));

        assertThat(lines(rows -> rows.transcript().changedSince("anna", LATER)))
                .extracting(Line::content)
                .containsExactly("changed late");
    }

    @Test
    default void theLastLinesBeforeAnIdComeInTheirOrder() {
        add("anna", "first");
        Line second = add("anna", "second");
        add("bram", "elsewhere");
        Line third = add("anna", "third");
        Line fourth = add("anna", "fourth");

        assertThat(lines(rows -> rows.transcript().before("anna", fourth.id(), 2)))
                .containsExactly(second, third);
    }

    @Test
    default void theIdsAreThoseOfTheConversation() {
        Line first = add("anna", "first");
        add("bram", "elsewhere");
        Line second = add("anna", "second");

        assertThat(database().<List<Long>>read(rows -> rows.transcript().ids("anna")))
                .containsExactly(first.id(), second.id());
    }

    @Test
    default void aMembersOwnLineIsDeletedByItsReference() {
        Line said = database().write(rows -> rows.transcript().add("anna", false, "I asked", NOW));
        Line answer = add("anna", "Saved");
        write(rows -> {
            rows.transcript().delete(new MessageRef("anna", Long.toString(answer.id())));
            rows.transcript().delete(new MessageRef("bram", Long.toString(said.id())));
            rows.transcript().delete(new MessageRef("D024BE91L", "1355517523.000005"));
        });
        assertThat(after("anna", 0, 10)).containsExactly(said, answer);

        write(rows -> rows.transcript().delete(new MessageRef("anna", Long.toString(said.id()))));

        assertThat(after("anna", 0, 10)).containsExactly(answer);
    }

    @Test
    default void aDeletedLineIsGone() {
        Line line = add("anna", "first");
        write(rows -> rows.transcript().delete(line.id()));

        assertThat(readIfAny(rows -> rows.transcript().find(line.id()))).isEmpty();
    }

    @Test
    default void aDeletedLinesIdIsNotGivenAgain() {
        Line line = add("anna", "first");
        write(rows -> rows.transcript().delete(line.id()));

        assertThat(add("anna", "second").id()).isGreaterThan(line.id());
    }

    @Test
    default void aConversationGoesOnAfterAnId() {
        Line first = add("anna", "first");
        add("bram", "elsewhere");
        Line second = add("anna", "second");
        Line third = add("anna", "third");

        assertThat(after("anna", first.id(), 10)).containsExactly(second, third);
    }

    @Test
    default void noMoreLinesComeThanAskedFor() {
        Line first = add("anna", "first");
        add("anna", "second");

        assertThat(after("anna", 0, 1)).containsExactly(first);
    }

    @Test
    default void theNewestLinesOfAConversationComeInTheOrderInWhichTheyWereSaid() {
        add("anna", "first");
        Line second = add("anna", "second");
        Line third = add("anna", "third");
        add("bram", "elsewhere");

        assertThat(database().<List<Line>>read(rows -> rows.transcript().newest("anna", 2)))
                .containsExactly(second, third);
    }

    @Test
    default void theBotsLinesFromAMomentOnComeInTheirOrder() {
        add("anna", "first");
        Line second = addLater("anna", true, "second");
        addLater("anna", false, "said by anna");
        Line third = addLater("anna", true, "third");
        addLater("bram", true, "elsewhere");

        assertThat(database().<List<Line>>read(rows -> rows.transcript().fromBot("anna", LATER)))
                .containsExactly(second, third);
    }

    @Test
    default void onlyLinesFromBeforeAMomentAreDeleted() {
        add("anna", "first");
        addLater("anna", true, "later");

        assertThat(count(rows -> rows.transcript().purge(LATER, 10))).isEqualTo(1);
        assertThat(after("anna", 0, 10)).extracting(Line::content).containsExactly("later");
    }

    @Test
    default void whatSomebodySharedGoesWithThem() {
        Member anna = meet(LOCAL_ANNA);
        share("anna", "first");
        share("bram", "second");
        write(rows -> rows.members().forget(anna.id()));

        assertThat(after("everyone", 0, 10)).extracting(Line::content).containsExactly("second");
    }

    private List<Line> lines(Function<Repositories, List<Line>> query) {
        return database().read(query);
    }

    private void share(String author, String content) {
        database().write(rows -> rows.transcript().share("everyone", author, content, NOW));
    }

    private Line add(String conversation, String content) {
        return database().write(rows -> rows.transcript().add(conversation, true, content, NOW));
    }

    private Line addLater(String conversation, boolean fromBot, String content) {
        return database().write(rows -> rows.transcript().add(conversation, fromBot, content, LATER));
    }

    private List<Line> after(String conversation, long id, int limit) {
        return database().read(rows -> rows.transcript().after(conversation, id, limit));
    }
}

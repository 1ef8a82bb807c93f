package druppel.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.library.RejectionReason;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.NudgeFeedbackRepository.Published;
import druppel.persistence.NudgeFeedbackRepository.Unpublished;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every store does with what people have against nudges.
interface NudgeFeedbackContract extends StoreFixture {

    PlatformUser CARL = new PlatformUser(Platform.LOCAL, "local", "carl");

    /// A connection past the store, to look at the rows as they lie there.
    Connection raw() throws SQLException;

    @Test
    default void aChallengeIsFoundAsItWasKept() {
        Unpublished challenge = challenge(meet(ANNA).id(), "ask.1", "too long for me");

        assertThat(challengeOf(challenge.member(), "ask.1")).contains(challenge);
        assertThat(challengeOf(challenge.member(), "ask.2")).isEmpty();
        assertThat(challengeOf(meet(CARL).id(), "ask.1")).isEmpty();
    }

    @Test
    default void aReasonNeedsNoText() {
        long anna = meet(ANNA).id();
        Unpublished silent = new Unpublished(anna, "ask.1", RejectionReason.STALE, Optional.empty());
        keep(silent);

        assertThat(challengeOf(anna, "ask.1")).contains(silent);
    }

    @Test
    default void aLaterOneTakesThePlaceOfTheEarlier() {
        long anna = meet(ANNA).id();
        challenge(anna, "ask.1", "first");
        Unpublished second = new Unpublished(anna, "ask.1", RejectionReason.DISAGREE, Optional.empty());
        keep(second);

        assertThat(waiting(ANNA.at())).containsExactly(second);
        assertThat(count(anna)).isEqualTo(1);
    }

    @Test
    default void theLongestWaitingComesFirst() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        Unpublished brams = challenge(meet(CARL).id(), "ask.1", "brams");
        Unpublished more = challenge(annas.member(), "trust.1", "annas too");

        assertThat(waiting(ANNA.at())).containsExactly(annas, brams, more);
        assertThat(waiting(new Workspace(ANNA.platform(), "elsewhere"))).isEmpty();
    }

    @Test
    default void theWorkspacesInWhichSomeWaitAreNamedOnceEach() {
        challenge(meet(ANNA).id(), "ask.1", "annas");
        challenge(meet(CARL).id(), "ask.1", "carls");
        challenge(meet(BRAM).id(), "ask.1", "brams");
        meet(new PlatformUser(Platform.TEAMS, "T9", "none"));

        assertThat(workspaces()).containsExactlyInAnyOrder(ANNA.at(), BRAM.at());
        List<Unpublished> brams = waiting(BRAM.at());
        write(rows -> rows.nudgeFeedback().publish(BRAM.at(), brams, NOW));
        assertThat(workspaces()).containsExactly(ANNA.at());
    }

    @Test
    default void whatIsPublishedIsNobodysAnyMore() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        Unpublished brams = challenge(meet(CARL).id(), "trust.1", "brams");
        write(rows -> rows.nudgeFeedback().publish(ANNA.at(), List.of(brams), NOW));
        forget(brams.member());

        assertThat(waiting(ANNA.at())).containsExactly(annas);
        assertThat(published())
                .containsExactly(new Published("trust.1", brams.rejectionReason(), Optional.of("brams")));
    }

    @Test
    default void whatWaitsGoesWithWhoseItIs() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        forget(annas.member());

        assertThat(waiting(ANNA.at())).isEmpty();
    }

    @Test
    default void aWorkspaceThatIsForgottenLeavesNothingToRead() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        write(rows -> rows.nudgeFeedback().publish(ANNA.at(), List.of(annas), NOW));
        forget(ANNA.at());

        assertThat(published()).isEmpty();
    }

    @Test
    default void oldOnesAreDeletedWaitingOrPublished() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        challenge(annas.member(), "trust.1", "waits");
        write(rows -> rows.nudgeFeedback().publish(ANNA.at(), List.of(annas), NOW));

        assertThat(purge(MONDAY, NOW)).isZero();
        assertThat(purge(MONDAY.plusDays(1), NOW.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    default void theTextOfAChallengeLiesSealed() throws SQLException {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "a marker in clear");
        challenge(annas.member(), "trust.1", "a marker in clear");
        write(rows -> rows.nudgeFeedback().publish(ANNA.at(), List.of(annas), NOW));

        try (Connection raw = raw()) {
            List<byte[]> sealed = Jdbi.create(raw)
                    .withHandle(handle ->
                            handle.createQuery("""
                                select encrypted_text from nudge_feedback
                                union all select encrypted_text from published_feedback
                                """).mapTo(byte[].class).list());
            assertThat(sealed)
                    .hasSize(2)
                    .allSatisfy(bytes -> assertThat(new String(bytes, UTF_8)).doesNotContain("marker"));
        }
    }

    @Test
    default void twoMembersWhoBecomeOneKeepEachReasonOnce() {
        Unpublished annas = challenge(meet(ANNA).id(), "ask.1", "annas");
        long bram = meet(CARL).id();
        challenge(bram, "ask.1", "brams");
        challenge(bram, "trust.1", "brams too");
        write(rows -> rows.linkedAccounts().merge(annas.member(), bram));

        assertThat(waiting(ANNA.at()))
                .extracting(one -> one.text().orElseThrow())
                .containsExactly("annas", "brams too");
    }

    private List<Workspace> workspaces() {
        return readAll(rows -> rows.nudgeFeedback().workspaces());
    }

    private int count(long member) {
        return database().read(rows -> rows.nudgeFeedback().count(member));
    }

    private int purge(LocalDate givenBefore, Instant publishedBefore) {
        return count(rows -> rows.nudgeFeedback().purge(givenBefore, publishedBefore, 10));
    }

    private Unpublished challenge(long member, String nudge, String text) {
        Unpublished challenge = new Unpublished(member, nudge, RejectionReason.TOO_BIG, Optional.of(text));
        keep(challenge);
        return challenge;
    }

    private void keep(Unpublished challenge) {
        write(rows -> rows.nudgeFeedback().save(challenge, MONDAY));
    }

    private Optional<Unpublished> challengeOf(long member, String nudge) {
        return readIfAny(rows -> rows.nudgeFeedback().find(member, nudge));
    }

    private List<Unpublished> waiting(Workspace workspace) {
        return readAll(rows -> rows.nudgeFeedback().waiting(workspace));
    }

    private List<Published> published() {
        return readAll(rows -> rows.nudgeFeedback().published(ANNA.at()));
    }

    private void forget(long member) {
        write(rows -> rows.members().forget(member));
    }
}

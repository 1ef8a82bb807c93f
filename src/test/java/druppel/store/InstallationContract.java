package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.install.Installation;
import druppel.domain.install.StoredInstallation;
import druppel.domain.install.TokenGrant;
import druppel.domain.install.TokenGrant.Renewal;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every store owes an installation: the newest grant holds, and one at a time renews it.
interface InstallationContract extends StoreFixture {
    Workspace VILLAGE = new Workspace(Platform.SLACK, "T1");
    Instant FAR = NOW.plusSeconds(43_200);

    @Test
    default void whatIsInstalledIsFound() {
        Installation endless = installation(new TokenGrant("xoxb-1", Optional.empty()));
        put(endless);

        assertThat(kept().installation()).isEqualTo(endless);
    }

    @Test
    default void aGrantThatEndsIsFoundWhole() {
        Installation ending = installation(ending("xoxb-1"));
        put(ending);

        assertThat(kept().installation()).isEqualTo(ending);
    }

    @Test
    default void whereNothingIsInstalledNothingIsFound() {
        put(installation(ending("xoxb-1")));

        assertThat(installed(new Workspace(Platform.SLACK, "T2"))).isEmpty();
    }

    @Test
    default void theSameIdOnAnotherPlatformIsAnotherWorkspace() {
        put(installation(ending("xoxb-1")));

        assertThat(installed(new Workspace(Platform.TEAMS, "T1"))).isEmpty();
    }

    @Test
    default void anotherInstallationTakesThePlaceOfTheFirst() {
        put(installation(ending("xoxb-1")));
        Installation second = new Installation(
                VILLAGE, "A2", "B2", Set.of("commands"), "U8", LATER, new TokenGrant("xoxb-2", Optional.empty()));
        put(second);

        assertThat(all()).extracting(StoredInstallation::installation).containsExactly(second);
    }

    @Test
    default void everyInstallationOfAPlatformIsNamed() {
        put(installation(new Workspace(Platform.SLACK, "T2"), ending("xoxb-2")));
        put(installation(new Workspace(Platform.TEAMS, "T3"), ending("xoxb-3")));
        put(installation(ending("xoxb-1")));

        assertThat(all())
                .extracting(found -> found.installation().workspace().id())
                .containsExactly("T1", "T2");
    }

    @Test
    default void whatIsForgottenIsGone() {
        put(installation(ending("xoxb-1")));
        write(rows -> rows.installations().forget(VILLAGE));

        assertThat(installed(VILLAGE)).isEmpty();
    }

    @Test
    default void aGrantIsNotRenewedBeforeItsTime() {
        put(installation(ending("xoxb-1")));

        assertThat(claim(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    default void whenItsTimeHasComeItIs() {
        put(installation(ending("xoxb-1")));

        assertThat(claim(LATER)).isPresent();
    }

    @Test
    default void aGrantWithoutAnEndIsNeverRenewed() {
        put(installation(new TokenGrant("xoxb-1", Optional.empty())));

        assertThat(claim(FAR)).isEmpty();
    }

    @Test
    default void whatSomebodyRenewsNobodyElseDoes() {
        put(installation(ending("xoxb-1")));
        claim(LATER);

        assertThat(claim(LATER.plusSeconds(59))).isEmpty();
    }

    @Test
    default void whoSaysNothingForTooLongRenewsItNoMore() {
        put(installation(ending("xoxb-1")));
        claim(LATER);

        assertThat(claim(LATER.plusSeconds(60))).isPresent();
    }

    @Test
    default void ofSixteenWhoWouldRenewItOneMay() throws Exception {
        put(installation(ending("xoxb-1")));
        List<Callable<Boolean>> wanting = Stream.<Callable<Boolean>>generate(
                        () -> () -> claim(LATER).isPresent())
                .limit(16)
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            assertThat(threads.invokeAll(wanting).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    default void aRenewedGrantHoldsFromThenOn() {
        put(installation(ending("xoxb-1")));
        StoredInstallation claimed = claim(LATER).orElseThrow();

        assertThat(renewed(claimed, ending("xoxb-2"))).isTrue();
        assertThat(kept().installation()).isEqualTo(installation(ending("xoxb-2")));
    }

    @Test
    default void aRenewalGivesNothingBackThatWasInstalledMeanwhile() {
        put(installation(ending("xoxb-1")));
        StoredInstallation claimed = claim(LATER).orElseThrow();
        put(installation(ending("xoxb-2")));

        assertThat(renewed(claimed, ending("xoxb-3"))).isFalse();
        assertThat(kept().installation().tokenGrant().token()).isEqualTo("xoxb-2");
    }

    @Test
    default void aRenewalThatFailedIsLeftAloneUntilThen() {
        put(installation(ending("xoxb-1")));
        failed(claim(LATER).orElseThrow(), FAR);

        assertThat(claim(FAR.minusMillis(1))).isEmpty();
        assertThat(claim(FAR))
                .hasValueSatisfying(again -> assertThat(again.failures()).isEqualTo(1));
    }

    @Test
    default void aFailureBeforeAnotherInstallationSaysNothingOfIt() {
        put(installation(ending("xoxb-1")));
        StoredInstallation claimed = claim(LATER).orElseThrow();
        put(installation(ending("xoxb-2")));
        failed(claimed, FAR);

        assertThat(claim(LATER)).isPresent();
    }

    @Test
    default void aRefusalIsNotedOnce() {
        put(installation(ending("xoxb-1")));
        StoredInstallation claimed = claim(LATER).orElseThrow();

        assertThat(List.of(refused(claimed), refused(claimed))).containsExactly(true, false);
    }

    @Test
    default void whatIsRefusedIsNotTriedAgain() {
        put(installation(ending("xoxb-1")));
        refused(claim(LATER).orElseThrow());

        assertThat(claim(FAR)).isEmpty();
        assertThat(renewable(FAR)).isEmpty();
    }

    @Test
    default void anotherInstallationEndsARefusal() {
        put(installation(ending("xoxb-1")));
        StoredInstallation claimed = claim(LATER).orElseThrow();
        refused(claimed);
        put(installation(ending("xoxb-2")));

        assertThat(refused(claimed)).isFalse();
        assertThat(claim(LATER)).isPresent();
    }

    @Test
    default void whatMayBeRenewedIsNamed() {
        put(installation(ending("xoxb-1")));
        put(installation(new Workspace(Platform.SLACK, "T2"), new TokenGrant("xoxb-2", Optional.empty())));

        assertThat(renewable(LATER.minusMillis(1))).isEmpty();
        assertThat(renewable(LATER)).containsExactly(VILLAGE);
    }

    @Test
    default void whatSomebodyRenewsIsNotNamed() {
        put(installation(ending("xoxb-1")));
        claim(LATER);

        assertThat(renewable(LATER)).isEmpty();
    }

    private static TokenGrant ending(String token) {
        return new TokenGrant(token, Optional.of(new Renewal("xoxe-of-" + token, LATER, FAR)));
    }

    private static Installation installation(TokenGrant tokenGrant) {
        return installation(VILLAGE, tokenGrant);
    }

    private static Installation installation(Workspace workspace, TokenGrant tokenGrant) {
        return new Installation(workspace, "A1", "B1", Set.of("commands", "chat:write"), "U9", NOW, tokenGrant);
    }

    private void put(Installation installation) {
        write(rows -> rows.installations().save(installation));
    }

    private StoredInstallation kept() {
        return installed(VILLAGE).orElseThrow();
    }

    private Optional<StoredInstallation> installed(Workspace workspace) {
        return readIfAny(rows -> rows.installations().find(workspace));
    }

    private List<StoredInstallation> all() {
        return readAll(rows -> rows.installations().all(Platform.SLACK));
    }

    private List<Workspace> renewable(Instant now) {
        return readAll(rows -> rows.installations().renewable(Platform.SLACK, now, 10));
    }

    private Optional<StoredInstallation> claim(Instant now) {
        return writeIfAny(rows -> rows.installations().claimRenewal(VILLAGE, now, now.plusSeconds(60)));
    }

    private boolean renewed(StoredInstallation claimed, TokenGrant fresh) {
        return written(rows -> rows.installations().saveRenewal(claimed, fresh));
    }

    private void failed(StoredInstallation claimed, Instant until) {
        write(rows -> rows.installations().postponeRenewal(claimed, until));
    }

    private boolean refused(StoredInstallation claimed) {
        return written(rows -> rows.installations().markRefused(claimed));
    }
}

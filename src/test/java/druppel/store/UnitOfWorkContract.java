package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.member.LinkCode;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.domain.session.Session;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.persistence.Repositories;
import druppel.store.sql.IsolationContract;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// What every database owes the use cases; each one has a small subclass that brings it along.
abstract class UnitOfWorkContract
        implements MemberContract,
                DeliveryContract,
                PlanContract,
                UnansweredContract,
                WorkspaceContract,
                DatabaseIdentityContract,
                TimeCorrectionContract,
                InviteeContract,
                GroupJobContract,
                BuddyContract,
                ContactContract,
                WorkspaceStatsContract,
                StoredDataContract,
                AdminActContract,
                AdminActChainContract,
                CompanyDayOffContract,
                LinkContract,
                LinkCodeContract,
                CodeKeyContract,
                UnreadableRowsContract,
                LocalAccountContract,
                NeverJoinedContract,
                WorkspaceTotalsContract,
                TeamSurveyContract,
                ReflectionContract,
                DayContract,
                RepairContract,
                PurgeContract,
                OwnPlanContract,
                NudgeFeedbackContract,
                SelfCheckContract,
                KeptActContract,
                NudgeHistoryContract,
                ResponseContract,
                PreferenceResetContract,
                InboxContract,
                TranscriptContract,
                ClosingContract,
                QuietContract,
                InactivityContract,
                InstallationContract,
                OpenedHomeContract,
                GreetingContract,
                OAuthStateContract,
                SessionContract,
                OidcContract,
                EncryptionContract,
                IsolationContract,
                ConcurrencyContract {

    @Test
    void aWriteThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> write(rows -> {
                    rows.transcript().add("anna", true, "half", NOW);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(transcriptIsEmpty()).isTrue();
    }

    @Test
    void aWriteWithinAWriteFallsWithIt() {
        assertThatThrownBy(() -> write(rows -> {
                    meet(ANNA);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(known(ANNA)).isFalse();
    }

    @Test
    void aPartOfAWriteThatThrowsIsTakenBackAlone() {
        write(rows -> {
            meet(ANNA);
            assertThatThrownBy(() -> halfAWrite(BRAM)).hasMessage("enough");
        });

        assertThat(List.of(known(ANNA), known(BRAM))).containsExactly(true, false);
    }

    @Test
    void aPartThatIsTakenBackTakesItsOwnPartsAlong() {
        write(rows -> assertThatThrownBy(() -> write(part -> {
                    write(inner -> meet(ANNA));
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough"));

        assertThat(known(ANNA)).isFalse();
    }

    @Test
    void aWriteGoesOnAfterAPartThatWasTakenBack() {
        write(rows -> {
            assertThatThrownBy(() -> halfAWrite(BRAM)).hasMessage("enough");
            meet(ANNA);
        });

        assertThat(known(ANNA)).isTrue();
    }

    @Test
    void nobodyReadsWhatIsNotWrittenWhole() {
        boolean seen = database().write(rows -> {
            rows.transcript().add("anna", true, "half", NOW);
            return !transcriptIsEmpty();
        });

        assertThat(seen).isFalse();
    }

    @Test
    void aReadSeesNothingThatWasWrittenSinceItBegan() {
        Predicate<Repositories> known = rows -> rows.members().find(BRAM).isPresent();

        List<Boolean> seen = database().read(rows -> {
            boolean before = known.test(rows);
            meet(BRAM);
            return List.of(before, known.test(rows));
        });

        assertThat(seen).containsExactly(false, false);
    }

    @Test
    void whatIsWrittenIsReadByTheNext() {
        meet(ANNA);

        assertThat(known(ANNA)).isTrue();
    }

    @Test
    void nothingOfAForgottenMemberIsLeftInAnyTable() throws SQLException {
        long anna = withEverything(ANNA);
        write(rows -> rows.members().forget(anna));

        assertThat(List.of(
                        "member",
                        "delivery",
                        "reflection",
                        "repair",
                        "nudge_history",
                        "preference_reset",
                        "plan",
                        "kept_act",
                        "automaticity_check",
                        "linked_account",
                        "link_code",
                        "failed_link_attempt",
                        "team",
                        "web_session",
                        "sign_in_link",
                        "transcript"))
                .allSatisfy(table -> assertThat(rowsIn(table)).as(table).isZero());
    }

    @Test
    void forgettingOneMemberLeavesTheOthersAlone() {
        long anna = withEverything(ANNA);
        withEverything(new PlatformUser(ANNA.platform(), ANNA.workspace(), "bram"));
        write(rows -> rows.members().forget(anna));

        assertThat(List.of(
                        "member",
                        "delivery",
                        "reflection",
                        "repair",
                        "nudge_history",
                        "preference_reset",
                        "plan",
                        "kept_act",
                        "automaticity_check",
                        "linked_account",
                        "link_code",
                        "failed_link_attempt",
                        "team",
                        "web_session",
                        "sign_in_link",
                        "transcript"))
                .allSatisfy(table -> assertThat(rowsIn(table)).as(table).isEqualTo(1));
    }

    @Test
    void anOpenDatabaseAnswers() {
        assertThat(database().ping()).isTrue();
    }

    @Test
    void aClosedDatabaseDoesNotAnswer() {
        database().close();

        assertThat(database().ping()).isFalse();
    }

    private void halfAWrite(PlatformUser user) {
        write(rows -> {
            meet(user);
            throw new IllegalStateException("enough");
        });
    }

    private static LinkCode code(long member) {
        return new LinkCode(LinkCode.ALPHABET.substring((int) member, (int) member + LinkCode.LENGTH));
    }

    private long withEverything(PlatformUser user) {
        long member = meet(user).id();
        sent(nudge(member, MONDAY));
        Reflection brave = keep(member, MONDAY, "I asked");
        write(rows -> rows.reflections().saveRepair(brave, Set.of(MONDAY.minusDays(1))));
        write(rows -> rows.nudgeHistory().add(member, "ask-01", MONDAY));
        write(rows -> rows.nudgeHistory().reset(member, Optional.empty(), MONDAY));
        write(rows -> rows.plans().save(new OwnPlan(member, "ask", "When, then", MONDAY)));
        write(rows -> rows.keptActs().save(member, KeptActContract.ASK));
        write(rows -> rows.keptActs().saveCheck(member, "ask-01", KeptActContract.HALF));
        write(rows -> rows.transcript().add(user.user(), false, "hello", NOW));
        PlatformUser elsewhere = new PlatformUser(Platform.TEAMS, "tenant", user.user());
        long other = meet(elsewhere).id();
        write(rows -> rows.linkedAccounts().merge(member, other));
        byte[] digest = user.user().getBytes(StandardCharsets.UTF_8);
        write(rows -> rows.linkCodes().issue(member, code(member), LATER));
        write(rows -> rows.linkCodes().addFailedAttempt(member, NOW));
        write(rows -> rows.sessions().add(digest, elsewhere, Session.Kind.PAGE, NOW));
        write(rows -> SessionContract.issue(rows, digest, user));
        write(rows -> rows.teams().create(member, code(member)));
        return member;
    }

    private long rowsIn(String table) throws SQLException {
        try (Connection connection = raw()) {
            return Jdbi.open(connection)
                    .createQuery("select count(*) from <table>")
                    .define("table", table)
                    .mapTo(Long.class)
                    .one();
        }
    }

    private boolean known(PlatformUser user) {
        return database().read(rows -> rows.members().find(user).isPresent());
    }

    private boolean transcriptIsEmpty() {
        return database().read(rows -> rows.transcript().after("anna", 0, 1).isEmpty());
    }
}

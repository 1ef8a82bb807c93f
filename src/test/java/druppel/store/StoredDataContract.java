package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.LinkCode;
import druppel.domain.session.Session;
import druppel.domain.workspace.AdminAct;
import druppel.persistence.export.PersonalDataRepository.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What every store tells a member about how much there is of them.
interface StoredDataContract extends StoreFixture {

    @Test
    default void aNewMemberHasNothing() {
        assertThat(counts(meet(ANNA).id())).containsOnly(entry("profile", 1));
    }

    @Test
    default void everyTableIsCountedForTheMemberAlone() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        sent(nudge(anna, MONDAY));
        ended(wanted(anna, MONDAY, MessageKind.FOLLOW_UP), Delivery.State.SKIPPED);
        sent(nudge(bram, MONDAY));
        write(rows -> {
            rows.transcript().add("anna", false, "hello", NOW);
            rows.transcript().add("anna", true, "{}", NOW);
            rows.transcript().add("bram", false, "hello", NOW);
            rows.transcript().share("everyone", "anna", "{}", NOW);
            rows.linkCodes().issue(anna, new LinkCode("K7PM4XQT"), LATER);
            rows.linkCodes().addFailedAttempt(anna, NOW);
            rows.sessions().add(new byte[] {1}, ANNA, Session.Kind.PAGE, NOW);
            rows.signInLinks().issue(new byte[] {2}, ANNA, LATER);
            rows.adminActs().add(act("anna", "2026-12-24"));
            rows.adminActs().add(act("admin", "anna"));
            rows.adminActs().add(act("admin", "somebody"));
        });

        assertThat(counts(anna))
                .containsOnly(
                        entry("profile", 1),
                        entry("messages", 2),
                        entry("conversation", 3),
                        entry("sessions", 1),
                        entry("signInLinks", 1),
                        entry("linkCodes", 1),
                        entry("failedLinkAttempts", 1),
                        entry("adminActs", 2));
        assertThat(counts(bram)).containsOnly(entry("profile", 1), entry("messages", 1));
    }

    @Test
    default void whoIsForgottenHasNothing() {
        long anna = meet(ANNA).id();
        sent(nudge(anna, MONDAY));
        write(rows -> rows.transcript().add("anna", false, "hello", NOW));
        write(rows -> rows.members().forget(anna));

        assertThat(counts(meet(ANNA).id())).containsOnly(entry("profile", 1));
    }

    @Test
    default void everythingOfOneMemberIsExported() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY, "I asked first");
        keep(meet(BRAM).id(), MONDAY, "Nobody else's business");
        write(rows -> rows.adminActs().add(act("admin", "anna")));

        List<String> read = new ArrayList<>();
        write(rows -> rows.personalData()
                .sections()
                .forEach(section -> rows.personalData().read(anna, section, row -> read.add(row.toString()))));
        assertThat(read.toString())
                .contains("I asked first", "byYou=false, kind=invitation_renewed, aboutYou=true")
                .doesNotContain("Nobody else's business");
    }

    private static AdminAct act(String admin, String about) {
        return new AdminAct(ANNA.at(), Optional.of(admin), AdminAct.Kind.INVITATION_RENEWED, about, NOW);
    }

    private Map<String, Integer> counts(long member) {
        return database().read(rows -> rows.personalData().counts(member)).stream()
                .collect(Collectors.toMap(Count::section, Count::rows));
    }
}

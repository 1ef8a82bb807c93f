package druppel.app;

import druppel.command.Command;
import druppel.core.talk.AdminCards;
import druppel.domain.member.Member;
import druppel.domain.member.Workspace;
import druppel.message.Block.Someone;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import druppel.message.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers those who look after a workspace; all others hear a friendly no.
final class Managing {
    private static final int SHOWN = 50;
    private static final Duration LATELY = Duration.ofDays(7);

    private final Store store;
    private final Admins admins;
    private final Inviting inviting;
    private final ReadingChallenges challenges;
    private final Welcoming welcoming;

    Managing(Store store, Choosing choosing, Admins admins, Inviting inviting) {
        this.store = store;
        this.admins = admins;
        this.inviting = inviting;
        challenges = new ReadingChallenges(store, choosing);
        welcoming = new Welcoming(store);
    }

    boolean includes(Member member) {
        return admins.include(member.user());
    }

    Answer answer(Moment moment, Command.ForAdmins asked, List<Mention> mentions) {
        return ofAdmin(
                moment,
                () ->
                        switch (asked) {
                            case Command.Invite invite -> inviting.invite(moment, invite, mentions);
                            case Command.Overview() -> overview(moment);
                            case Command.ReadChallenges() -> challenges.read(moment, 0);
                            case Command.Newcomers(Optional<Command> change) ->
                                    change.map(part -> welcoming.change(moment, part))
                                            .orElseGet(() -> welcoming.show(moment));
                        });
    }

    /// A page of what people have against nudges.
    Answer challenges(Moment moment, int page) {
        return ofAdmin(moment, () -> challenges.read(moment, page));
    }

    /// Keeps the form of what newcomers begin with.
    Answer save(Moment moment, Map<String, String> values) {
        return ofAdmin(moment, () -> welcoming.save(moment, values));
    }

    /// What of the form cannot be taken, by the name of its field.
    Map<String, String> faults(Moment moment, Map<String, String> values) {
        return welcoming.faults(moment, values);
    }

    private Answer ofAdmin(Moment moment, Supplier<Answer> answer) {
        return includes(moment.member()) ? answer.get() : moment.say(MemberTextKey.ADMIN_ONLY);
    }

    private Answer overview(Moment moment) {
        Workspace workspace = moment.member().user().at();
        return store.read(rows -> {
            List<Census.Unreached> unreached = rows.census().unreached(workspace);
            List<Someone> shown =
                    unreached.stream()
                            .limit(SHOWN)
                            .map(one -> new Someone(one.user(), why(one.why(), moment.texts())))
                            .toList();
            return Answer.of(
                    new AdminCards(moment.texts())
                            .overview(
                                    rows.census()
                                            .figures(
                                                    workspace,
                                                    moment.today(),
                                                    moment.now().minus(LATELY)),
                                    shown,
                                    unreached.size() - shown.size()));
        });
    }

    /// The platform's word in plain ones.
    private static String why(String code, Texts texts) {
        return switch (code) {
            case "user_disabled", "account_inactive", "deactivated" ->
                    texts.say(MemberTextKey.UNREACHED_CLOSED);
            case "user_not_found", "channel_not_found" -> texts.say(MemberTextKey.UNREACHED_UNKNOWN);
            case "messages_tab_disabled" -> texts.say(MemberTextKey.UNREACHED_MESSAGES_OFF);
            case "cannot_dm_bot" -> texts.say(MemberTextKey.UNREACHED_APP);
            default -> texts.say(MemberTextKey.UNREACHED_OTHER, "code", code);
        };
    }
}

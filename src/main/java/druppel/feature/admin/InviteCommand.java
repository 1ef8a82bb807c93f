package druppel.feature.admin;

import druppel.chat.Chat;
import druppel.chat.MentionResolution;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.command.Command;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.feature.admin.InvitationJob.Result;
import druppel.message.AdminTextKey;
import druppel.message.Mention;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Handles an admin's `invite` command: registers new people and answers how many they are.
///
/// A few are looked up before it answers, the rest afterwards.
public final class InviteCommand {
    private static final int MOST = 5_000;
    private static final int A_FEW = 20;
    private static final Set<String> EVERYONE =
            Set.of("@here", "@channel", "@everyone", "@iedereen", "@kanaal", "@hier");

    private record Noted(List<PlatformUser> fresh, int known) {}

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final InvitationJob invitationJob;
    private final InstantSource clock;

    public InviteCommand(
            UnitOfWork store, Map<Platform, Chat> chats, InvitationJob invitationJob, InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.invitationJob = invitationJob;
        this.clock = clock;
    }

    Reply invite(RequestContext context, Command.Invite invite, List<Mention> mentions) {
        if (invite.tags().stream().anyMatch(InviteCommand::isEveryone)) {
            return context.say(AdminTextKey.INVITE_EVERYONE);
        }
        boolean all = mentions.size() >= invite.tags().size();
        return switch (resolve(context, all ? mentions : List.of())) {
            case MentionResolution.People(Set<String> users) when all -> invite(context, users);
            case MentionResolution.People _ -> context.say(AdminTextKey.INVITE_HOW);
            case MentionResolution.TooMany() -> context.say(AdminTextKey.INVITE_TOO_MANY, Map.of("most", MOST));
            case MentionResolution.Forbidden(String permission) ->
                context.say(AdminTextKey.INVITE_SCOPE, Map.of("scope", permission));
            case MentionResolution.NotFound() -> context.say(AdminTextKey.INVITE_UNSEEN);
            case MentionResolution.NoAnswer() -> context.say(AdminTextKey.INVITE_SILENT);
            case MentionResolution.InstallersOnly() -> context.say(AdminTextKey.INVITE_BY_INSTALLING);
            case MentionResolution.Unsupported() -> context.say(AdminTextKey.INVITE_NOT_HERE);
        };
    }

    private static boolean isEveryone(String tag) {
        return EVERYONE.contains(tag) || tag.startsWith("<!");
    }

    private MentionResolution resolve(RequestContext context, List<Mention> mentions) {
        Workspace workspace = context.workspace();
        return Optional.ofNullable(chats.get(workspace.platform()))
                .map(chat -> chat.resolve(workspace, mentions, MOST))
                .orElse(new MentionResolution.Unsupported());
    }

    private Reply invite(RequestContext context, Set<String> users) {
        Noted noted = note(context, users);
        Map<NotInvitedReason, Integer> leftOut = new EnumMap<>(NotInvitedReason.class);
        int later = noted.fresh().size() > A_FEW ? noted.fresh().size() : lookUp(noted, leftOut);
        return invited(context, noted, later, leftOut);
    }

    /// Registers people; a crash while they are looked up leaves the answer that they will be.
    private Noted note(RequestContext context, Set<String> users) {
        return store.write(rows -> {
            Noted noted = addInvitees(rows, context, users);
            context.answered(rows, invited(context, noted, noted.fresh().size(), Map.of()));
            return noted;
        });
    }

    /// @param later how many are not looked up yet
    private static Reply invited(
            RequestContext context, Noted noted, int later, Map<NotInvitedReason, Integer> leftOut) {
        Map<NotInvitedReason, Integer> all = new EnumMap<>(NotInvitedReason.class);
        all.putAll(leftOut);
        count(all, NotInvitedReason.KNOWN, noted.known());
        int invited = noted.fresh().size()
                - leftOut.values().stream().mapToInt(Integer::intValue).sum();
        return Reply.of(new AdminCards(context.texts()).invited(invited, later, all));
    }

    private Noted addInvitees(Repositories rows, RequestContext context, Set<String> users) {
        Workspace workspace = context.workspace();
        Set<String> known = new HashSet<>(rows.members().known(workspace, users));
        known.addAll(rows.invitees().among(workspace, users));
        List<PlatformUser> fresh = users.stream()
                .filter(user -> !known.contains(user))
                .sorted()
                .map(user -> new PlatformUser(workspace.platform(), workspace.id(), user))
                .toList();
        rows.invitees().add(fresh, clock.instant());
        if (!fresh.isEmpty()) {
            AdminLog.add(rows, context, AdminAct.Kind.INVITED, Integer.toString(fresh.size()));
        }
        return new Noted(fresh, known.size());
    }

    /// Looks up some people immediately; returns how many are left for later.
    private int lookUp(Noted noted, Map<NotInvitedReason, Integer> leftOut) {
        int met = 0;
        for (PlatformUser user : noted.fresh()) {
            switch (invitationJob.lookUp(user)) {
                case Result.Invited _ -> met++;
                case Result.NotInvited(NotInvitedReason why) -> {
                    count(leftOut, why, 1);
                    met++;
                }
                case Result.Later() -> {
                    return noted.fresh().size() - met;
                }
            }
        }
        return 0;
    }

    private static void count(Map<NotInvitedReason, Integer> leftOut, NotInvitedReason why, int more) {
        if (more > 0) {
            leftOut.merge(why, more, Integer::sum);
        }
    }
}

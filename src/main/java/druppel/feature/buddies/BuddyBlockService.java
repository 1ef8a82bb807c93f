package druppel.feature.buddies;

import druppel.chat.Chat;
import druppel.chat.MentionResolution;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Block list of buddies: the people whom a member does not want to meet again. Nobody else is told, and
/// the answer is the same whether or not the bot knows the person.
public record BuddyBlockService(UnitOfWork store, Map<Platform, Chat> chats) {
    private static final int MOST = 20;

    /// The blocked people, by platform id, in the member's current workspace.
    static List<String> blockedUsers(Repositories rows, Member member) {
        return rows.buddies().blocked(member.id()).stream()
                .filter(one -> one.at().equals(member.user().at()))
                .map(PlatformUser::user)
                .toList();
    }

    Reply block(RequestContext context, List<Mention> mentions) {
        Set<String> users = resolve(context, mentions);
        return users.isEmpty()
                ? context.say(GroupTextKey.BUDDIES_APART_HOW)
                : saveBlocks(context, users.stream().sorted().toList());
    }

    Reply unblock(RequestContext context, List<Mention> mentions) {
        Set<String> users = resolve(context, mentions);
        return users.isEmpty()
                ? context.say(GroupTextKey.BUDDIES_APART_HOW)
                : removeBlocks(context, List.copyOf(users));
    }

    /// Removes a person from the block list, by a button that names them.
    public Reply removeBlocks(RequestContext context, String user) {
        return user.isBlank() ? context.say(MemberTextKey.BUTTON_GONE) : removeBlocks(context, List.of(user));
    }

    /// Blocks the buddy of a week; asks which one if there were two.
    ///
    /// @param about the Monday of the week and, after a colon, the member if it is known
    public Reply blockBuddy(RequestContext context, String about) {
        String[] parts = about.split(":", 2);
        List<Long> others = monday(parts[0])
                .map(monday -> store.read(rows -> rows.buddyMeetings().buddies(context.memberId(), monday)))
                .orElse(List.of());
        List<Long> meant = others.stream()
                .filter(one -> parts.length == 1 || parts[1].equals(Long.toString(one)))
                .toList();
        return meant.size() < 2 ? one(context, meant) : askWhich(context, parts[0], meant);
    }

    private Reply one(RequestContext context, List<Long> meant) {
        List<String> users = store.read(rows -> users(rows, context, meant));
        return users.isEmpty() ? context.say(MemberTextKey.BUTTON_GONE) : saveBlocks(context, users);
    }

    private Reply askWhich(RequestContext context, String monday, List<Long> meant) {
        List<String> users = store.read(rows -> users(rows, context, meant));
        List<String> meetings = meant.stream().map(one -> monday + ":" + one).toList();
        return users.size() < meant.size()
                ? context.say(MemberTextKey.BUTTON_GONE)
                : Reply.of(new BuddyCards(context.texts()).which(users, meetings));
    }

    private static List<String> users(Repositories rows, RequestContext context, List<Long> members) {
        return BuddyMessages.users(rows, context.workspace(), members);
    }

    private Reply saveBlocks(RequestContext context, List<String> users) {
        return context.act(store, rows -> {
            users.forEach(user -> rows.buddies().block(context.memberId(), person(context, user)));
            return Reply.of(new BuddyCards(context.texts()).blocked(users));
        });
    }

    private Reply removeBlocks(RequestContext context, List<String> users) {
        return context.act(store, rows -> {
            users.forEach(user -> rows.buddies().unblock(context.memberId(), person(context, user)));
            return context.say(GroupTextKey.BUDDIES_TOGETHER);
        });
    }

    /// The people whom the mentions resolve to; empty if they cannot be resolved.
    private Set<String> resolve(RequestContext context, List<Mention> mentions) {
        Workspace workspace = context.workspace();
        boolean people = !mentions.isEmpty() && mentions.stream().allMatch(one -> one instanceof Mention.User);
        Set<String> users = Optional.ofNullable(chats.get(workspace.platform()))
                .filter(chat -> people)
                .map(chat -> chat.resolve(workspace, mentions, MOST))
                .map(BuddyBlockService::users)
                .orElse(Set.of());
        return users.contains(context.member().user().user()) ? Set.of() : users;
    }

    private static Set<String> users(MentionResolution resolution) {
        return resolution instanceof MentionResolution.People(Set<String> users) ? users : Set.of();
    }

    private static PlatformUser person(RequestContext context, String user) {
        Workspace workspace = context.workspace();
        return new PlatformUser(workspace.platform(), workspace.id(), user);
    }

    private static Optional<LocalDate> monday(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

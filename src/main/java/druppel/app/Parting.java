package druppel.app;

import druppel.core.talk.BuddyCards;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom a member does not want to meet again. Nobody hears of it, and what is answered is the same
/// whether the bot knows the other one or not.
record Parting(Store store, Map<Platform, Chat> chats) {
    private static final int MOST = 20;

    /// Whom a member avoids where they are now, by the platform's ids.
    static List<String> avoided(Rows rows, Member member) {
        return rows.avoided().of(member.id()).stream()
                .filter(one -> one.at().equals(member.user().at()))
                .map(PlatformUser::user)
                .toList();
    }

    Answer avoid(Moment moment, List<Mention> mentions) {
        Set<String> users = named(moment, mentions);
        return users.isEmpty()
                ? moment.say(GroupTextKey.BUDDIES_APART_HOW)
                : apart(moment, users.stream().sorted().toList());
    }

    Answer again(Moment moment, List<Mention> mentions) {
        Set<String> users = named(moment, mentions);
        return users.isEmpty()
                ? moment.say(GroupTextKey.BUDDIES_APART_HOW)
                : together(moment, List.copyOf(users));
    }

    /// Takes back that a member avoids somebody, from a button that names them.
    Answer together(Moment moment, String user) {
        return user.isBlank() ? moment.say(MemberTextKey.BUTTON_GONE) : together(moment, List.of(user));
    }

    /// Avoids whom a member met in a week; asks which where they were two.
    ///
    /// @param about the Monday of the week and, after a colon, the member where it is known
    Answer notAgain(Moment moment, String about) {
        String[] parts = about.split(":", 2);
        List<Long> others =
                monday(parts[0])
                        .map(monday ->
                                store.read(rows ->
                                        rows.meetings().others(moment.member().id(), monday)))
                        .orElse(List.of());
        List<Long> meant =
                others.stream()
                        .filter(one -> parts.length == 1 || parts[1].equals(Long.toString(one)))
                        .toList();
        return meant.size() < 2 ? one(moment, meant) : which(moment, parts[0], meant);
    }

    private Answer one(Moment moment, List<Long> meant) {
        List<String> users = store.read(rows -> users(rows, moment, meant));
        return users.isEmpty() ? moment.say(MemberTextKey.BUTTON_GONE) : apart(moment, users);
    }

    private Answer which(Moment moment, String monday, List<Long> meant) {
        List<String> users = store.read(rows -> users(rows, moment, meant));
        List<String> actions = meant.stream().map(one -> "apart:" + monday + ":" + one).toList();
        return users.size() < meant.size()
                ? moment.say(MemberTextKey.BUTTON_GONE)
                : Answer.of(new BuddyCards(moment.texts()).which(users, actions));
    }

    private static List<String> users(Rows rows, Moment moment, List<Long> members) {
        return BuddyLetters.users(rows, moment.member().user().at(), members);
    }

    private Answer apart(Moment moment, List<String> users) {
        store.write(rows -> {
            users.forEach(user -> rows.avoided().add(moment.member().id(), person(moment, user)));
            return rows;
        });
        return Answer.of(new BuddyCards(moment.texts()).apart(users));
    }

    private Answer together(Moment moment, List<String> users) {
        store.write(rows -> {
            users.forEach(
                    user -> rows.avoided().remove(moment.member().id(), person(moment, user)));
            return rows;
        });
        return moment.say(GroupTextKey.BUDDIES_TOGETHER);
    }

    /// Whom the mentions stand for, where they are people.
    private Set<String> named(Moment moment, List<Mention> mentions) {
        Workspace workspace = moment.member().user().at();
        boolean people =
                !mentions.isEmpty()
                        && mentions.stream().allMatch(one -> one instanceof Mention.User);
        Set<String> users =
                Optional.ofNullable(chats.get(workspace.platform()))
                        .filter(chat -> people)
                        .map(chat -> chat.audience(workspace, mentions, MOST))
                        .map(Parting::users)
                        .orElse(Set.of());
        return users.contains(moment.member().user().user()) ? Set.of() : users;
    }

    private static Set<String> users(Audience audience) {
        return audience instanceof Audience.People(Set<String> users) ? users : Set.of();
    }

    private static PlatformUser person(Moment moment, String user) {
        Workspace workspace = moment.member().user().at();
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

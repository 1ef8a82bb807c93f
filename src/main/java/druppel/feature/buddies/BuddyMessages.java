package druppel.feature.buddies;

import druppel.chat.ContentLibrary;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.PairingWeek;
import druppel.feature.reach.Reachability;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Card;
import druppel.persistence.BuddyRepository.Participation;
import druppel.persistence.Repositories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Renders the messages about this week's buddy from the current data.
public record BuddyMessages(ContentLibrary library, NudgeSelector selector) {

    /// The introduction; empty if the member no longer wants a buddy.
    public Optional<Card> introduction(Repositories rows, Member member, Delivery delivery) {
        return rows.buddies().find(member.id()).map(wish -> card(rows, wish, member, delivery));
    }

    /// The message that the buddy is not available; empty if the member no longer wants a buddy.
    public Optional<Card> away(Repositories rows, Member member, Delivery delivery) {
        return rows.buddies().find(member.id()).map(wish -> cards(member).away());
    }

    private BuddyCards cards(Member member) {
        return new BuddyCards(library.texts(member.language()));
    }

    private Card card(Repositories rows, Participation wish, Member member, Delivery delivery) {
        BuddyCards cards = cards(member);
        LocalDate monday = PairingWeek.monday(delivery.date());
        List<Long> others = others(rows, wish, monday, delivery.dueAt());
        return others.isEmpty()
                ? cards.nobody()
                : cards.introduction(
                        users(rows, wish.workspace(), others),
                        question(member, others, monday),
                        selector.practiceOfRun(member, 0),
                        monday);
    }

    /// The member's buddies who are available.
    static List<Long> others(Repositories rows, Participation wish, LocalDate monday, Instant now) {
        List<Long> others = rows.buddyMeetings().buddies(wish.member(), monday);
        BuddyAvailability available = BuddyAvailability.of(rows, wish, monday, others);
        return others.stream()
                .filter(other -> available.isStillAvailable(other, now))
                .toList();
    }

    /// The ids of members in a workspace.
    static List<String> users(Repositories rows, Workspace workspace, List<Long> members) {
        return members.stream()
                .flatMap(one -> Reachability.accountIn(rows, workspace, one).stream())
                .map(PlatformUser::user)
                .toList();
    }

    /// The index of the conversation starter: the same for all members of a group, and a different one each
    /// week.
    private static int question(Member member, List<Long> others, LocalDate monday) {
        long first = Stream.concat(Stream.of(member.id()), others.stream())
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
        return Math.floorMod(monday.toEpochDay() / 7 + first, BuddyCards.QUESTIONS);
    }
}

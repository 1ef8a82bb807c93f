package druppel.feature.membership;

import druppel.chat.RequestContext;
import druppel.domain.member.PlatformUser;
import druppel.domain.pairing.PairingInput;
import druppel.domain.reflection.ReflectionCounts;
import druppel.feature.aim.AimService;
import druppel.feature.streak.HabitStatus;
import druppel.message.GroupTextKey;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.BuddyRepository;
import druppel.persistence.Repositories;
import druppel.persistence.StoredDataRepository.Counts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Inventory of what is stored about a member, in sentences: the same in chat, on the privacy page and on the receipt
/// of its deletion.
public record StoredData(List<Item> items) {
    public StoredData {
        items = List.copyOf(items);
    }

    /// How long something is kept.
    public enum Term {
        /// Until it is as old as the retention period, or the member deletes everything.
        RETENTION,
        /// Until the member changes it or deletes everything.
        OWN_CHOICE,
        /// Minutes to days.
        BRIEF
    }

    /// One sentence about what is stored.
    ///
    /// @param encrypted whether the member's words in it are stored encrypted
    /// @param named whether the sentence says who the member is or what they chose, and not only how much there is
    public record Item(String text, boolean encrypted, boolean named, Term term) {}

    /// The inventory of the member now.
    public static StoredData of(Repositories rows, RequestContext context) {
        Reader reader = new Reader(rows, context);
        return new StoredData(Stream.of(
                        reader.accounts(),
                        reader.identities(),
                        reader.habit(),
                        reader.aim(),
                        reader.buddies(),
                        reader.teamSurveys(),
                        reader.selfChecks(),
                        reader.keptActs(),
                        reader.messages())
                .flatMap(items -> items)
                .toList());
    }

    private record Reader(Repositories rows, RequestContext context) {
        private Stream<Item> accounts() {
            Stream<Item> linked = rows.linkedAccounts().of(context.memberId()).stream()
                    .map(other -> place(MemberTextKey.MYDATA_ALSO, other.user()));
            return Stream.concat(
                    Stream.of(place(MemberTextKey.MYDATA_WHO, context.member().user())), linked);
        }

        private Item place(TextKey key, PlatformUser user) {
            Map<String, ?> who = Map.of(
                    "platform", user.platform().id(),
                    "user", user.user(),
                    "workspace", user.workspace());
            return new Item(context.text(key, who), false, true, Term.OWN_CHOICE);
        }

        private Stream<Item> identities() {
            return rows.oidcIdentities().ofMember(context.memberId()).stream()
                    .map(identity -> context.text(
                            MemberTextKey.MYDATA_IDENTITY,
                            Map.of("provider", identity.provider(), "user", identity.subject())))
                    .map(text -> new Item(text, false, true, Term.OWN_CHOICE));
        }

        private Stream<Item> habit() {
            ReflectionCounts counts = ReflectionCounts.of(rows.reflections().all(context.memberId()));
            Stream<Item> notes = counts.notes() == 0
                    ? Stream.of()
                    : Stream.of(words(context.text(MemberTextKey.MYDATA_NOTES, "notes", counts.notes())));
            return Stream.concat(Stream.of(words(context.text(MemberTextKey.MYDATA_ROWS, habit(counts)))), notes);
        }

        private Map<String, ?> habit(ReflectionCounts counts) {
            long id = context.memberId();
            HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
            return Map.of(
                    "days", habit.practised().total(),
                    "words", counts.ownWords(),
                    "bare", counts.bare(),
                    "nudges", rows.nudgeHistory().dates(id).size(),
                    "plans", rows.plans().of(Set.of(id)).size(),
                    "challenges", rows.nudgeFeedback().count(id));
        }

        private Stream<Item> aim() {
            return AimService.known(context).stream()
                    .flatMap(known -> known.plainText().lines())
                    .map(line -> new Item(line, false, true, Term.OWN_CHOICE));
        }

        private Stream<Item> buddies() {
            long id = context.memberId();
            Optional<PairingInput.Seniority> wished =
                    rows.buddies().find(id).map(BuddyRepository.Participation::seniority);
            int weeks = rows.buddyMeetings().weekCount(id);
            int avoided = rows.buddies().blocked(id).size();
            Map<String, ?> values = Map.of(
                    "wish", wished.map(PairingInput.Seniority::name).orElse("OFF"),
                    "weeks", weeks,
                    "avoided", avoided);
            return wished.isEmpty() && weeks + avoided == 0
                    ? Stream.of()
                    : Stream.of(counted(context.text(GroupTextKey.MYDATA_BUDDIES, values)));
        }

        private Stream<Item> teamSurveys() {
            long id = context.memberId();
            Stream<String> led = rows.teams().ledBy(id).stream().map(team -> context.text(GroupTextKey.MYDATA_ECHO));
            Stream<String> parts = Stream.of(rows.teams().joinedBy(id).size())
                    .filter(count -> count > 0)
                    .map(count -> context.text(GroupTextKey.MYDATA_ECHOES, "count", count));
            return Stream.concat(led, parts).map(text -> new Item(text, false, false, Term.OWN_CHOICE));
        }

        private Stream<Item> selfChecks() {
            return Stream.of(rows.selfChecks().of(context.memberId()).size())
                    .filter(checks -> checks > 0)
                    .map(checks -> words(context.text(MemberTextKey.MYDATA_CHECKS, "checks", checks)));
        }

        private Stream<Item> keptActs() {
            int acts = rows.keptActs().of(context.memberId()).all().size();
            int checks = rows.keptActs().checks(context.memberId()).values().stream()
                    .mapToInt(List::size)
                    .sum();
            return acts + checks == 0
                    ? Stream.of()
                    : Stream.of(words(context.text(HabitTextKey.MYDATA_ACTS, Map.of("acts", acts, "checks", checks))));
        }

        /// What is stored of the messages themselves, and of what passes by.
        private Stream<Item> messages() {
            Counts counts = rows.storedData().counts(context.memberId(), context.now());
            return Stream.of(
                            item(MemberTextKey.MYDATA_MESSAGES, counts.deliveries(), false, Term.RETENTION),
                            item(MemberTextKey.MYDATA_CONVERSATION, counts.conversation(), true, Term.RETENTION),
                            item(MemberTextKey.MYDATA_SHARED, counts.shared(), true, Term.RETENTION),
                            item(MemberTextKey.MYDATA_RESPONSES, counts.responses(), false, Term.BRIEF),
                            item(MemberTextKey.MYDATA_NAME, counts.names(), true, Term.OWN_CHOICE),
                            item(MemberTextKey.MYDATA_SESSIONS, counts.sessions(), false, Term.BRIEF),
                            item(MemberTextKey.MYDATA_ADMIN_ACTS, counts.adminActs(), false, Term.RETENTION),
                            item(MemberTextKey.MYDATA_TEMPORARY, counts.temporary(), false, Term.BRIEF))
                    .flatMap(Optional::stream);
        }

        private Optional<Item> item(TextKey key, int count, boolean encrypted, Term term) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Item(context.text(key, "count", count), encrypted, false, term));
        }

        private static Item words(String text) {
            return new Item(text, true, false, Term.RETENTION);
        }

        private static Item counted(String text) {
            return new Item(text, false, false, Term.RETENTION);
        }
    }
}

package druppel.feature.membership;

import druppel.chat.RequestContext;
import druppel.domain.member.PlatformUser;
import druppel.domain.pairing.PairingInput;
import druppel.domain.reflection.ReflectionCounts;
import druppel.feature.aim.AimService;
import druppel.feature.streak.HabitStatus;
import druppel.message.DateFormat;
import druppel.message.GroupTextKey;
import druppel.message.HabitTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import druppel.persistence.BuddyRepository;
import druppel.persistence.Repositories;
import druppel.persistence.export.DataCategory;
import druppel.persistence.export.PersonalDataRepository.Count;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
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

    /// Sections of the export with sentences of their own; the others are counted together, by category.
    private static final Set<String> TOLD = Set.of(
            "profile",
            "linkedAccounts",
            "identities",
            "localAccounts",
            "reflections",
            "plans",
            "nudges",
            "messages",
            "selfChecks",
            "keptActs",
            "automaticityChecks",
            "feedback",
            "buddies",
            "buddyMeetings",
            "avoided",
            "teamsLed",
            "teamsJoined",
            "teamSurveyResponses",
            "sessions");

    /// One sentence about what is stored.
    ///
    /// @param encrypted whether the member's words in it are stored encrypted
    /// @param named whether the sentence says who the member is or what they chose, and not only how much there is
    public record Item(String text, boolean encrypted, boolean named, DataCategory category) {}

    /// The inventory of the member now.
    public static StoredData of(Repositories rows, RequestContext context) {
        Reader reader = new Reader(rows, context, rows.personalData().counts(context.memberId()));
        return new StoredData(Stream.of(
                        reader.accounts(),
                        reader.identities(),
                        reader.habit(),
                        reader.aim(),
                        reader.buddies(),
                        reader.teamSurveys(),
                        reader.selfChecks(),
                        reader.keptActs(),
                        reader.counted(),
                        reader.others())
                .flatMap(items -> items)
                .sorted(Comparator.comparing(Item::category))
                .toList());
    }

    /// What is stored in a category.
    public List<Item> of(DataCategory category) {
        return items.stream().filter(item -> item.category() == category).toList();
    }

    /// The name of a category.
    public static TextKey title(DataCategory category) {
        return switch (category) {
            case PRACTICE -> MemberTextKey.DATA_PRACTICE;
            case PROFILE -> MemberTextKey.DATA_PROFILE;
            case GROUPS -> MemberTextKey.DATA_GROUPS;
            case CONVERSATION -> MemberTextKey.DATA_CONVERSATION;
            case TEMPORARY -> MemberTextKey.DATA_TEMPORARY;
            case ADMIN_LOG -> MemberTextKey.DATA_ADMIN_LOG;
        };
    }

    /// What a category is for, who reads it and until when it is stored.
    ///
    /// @param retention how long what was written and sent is stored
    public static String terms(Texts texts, DataCategory category, Period retention) {
        TextKey key = switch (category) {
            case PRACTICE -> MemberTextKey.DATA_PRACTICE_TERMS;
            case PROFILE -> MemberTextKey.DATA_PROFILE_TERMS;
            case GROUPS -> MemberTextKey.DATA_GROUPS_TERMS;
            case CONVERSATION -> MemberTextKey.DATA_CONVERSATION_TERMS;
            case TEMPORARY -> MemberTextKey.DATA_TEMPORARY_TERMS;
            case ADMIN_LOG -> MemberTextKey.DATA_ADMIN_LOG_TERMS;
        };
        return texts.say(key, "period", DateFormat.period(retention, texts.language()));
    }

    private record Reader(Repositories rows, RequestContext context, List<Count> counts) {
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
            return new Item(context.text(key, who), false, true, DataCategory.PROFILE);
        }

        private Stream<Item> identities() {
            return rows.oidcIdentities().ofMember(context.memberId()).stream()
                    .map(identity -> context.text(
                            MemberTextKey.MYDATA_IDENTITY,
                            Map.of("provider", identity.provider(), "user", identity.subject())))
                    .map(text -> new Item(text, false, true, DataCategory.PROFILE));
        }

        private Stream<Item> habit() {
            ReflectionCounts counts = ReflectionCounts.of(rows.reflections().all(context.memberId()));
            Stream<Item> notes = counts.notes() == 0
                    ? Stream.of()
                    : Stream.of(words(context.text(MemberTextKey.MYDATA_NOTES, "notes", counts.notes())));
            return Stream.concat(Stream.of(words(context.text(MemberTextKey.MYDATA_ROWS, habit(counts)))), notes);
        }

        private Map<String, ?> habit(ReflectionCounts counts) {
            HabitStatus habit = HabitStatus.of(rows, context.member(), context.today());
            return Map.of(
                    "days", habit.practised().total(),
                    "words", counts.ownWords(),
                    "bare", counts.bare(),
                    "nudges", count("nudges"),
                    "plans", count("plans"));
        }

        private Stream<Item> aim() {
            Item settings = new Item(context.text(MemberTextKey.MYDATA_SETTINGS), false, false, DataCategory.PROFILE);
            return Stream.concat(Stream.of(settings), told());
        }

        private Stream<Item> told() {
            return AimService.known(context).stream()
                    .flatMap(known -> known.plainText().lines())
                    .map(line -> new Item(line, false, true, DataCategory.PROFILE));
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
                    : Stream.of(new Item(
                            context.text(GroupTextKey.MYDATA_BUDDIES, values), false, false, DataCategory.GROUPS));
        }

        private Stream<Item> teamSurveys() {
            long id = context.memberId();
            Stream<String> led = rows.teams().ledBy(id).stream().map(team -> context.text(GroupTextKey.MYDATA_ECHO));
            Stream<String> parts = Stream.of(rows.teams().joinedBy(id).size())
                    .filter(count -> count > 0)
                    .map(count -> context.text(GroupTextKey.MYDATA_ECHOES, "count", count));
            return Stream.concat(led, parts).map(text -> new Item(text, false, false, DataCategory.GROUPS));
        }

        private Stream<Item> selfChecks() {
            return item(MemberTextKey.MYDATA_CHECKS, count("selfChecks"), true, DataCategory.PRACTICE);
        }

        private Stream<Item> keptActs() {
            int acts = count("keptActs");
            int checks = count("automaticityChecks");
            return acts + checks == 0
                    ? Stream.of()
                    : Stream.of(words(context.text(HabitTextKey.MYDATA_ACTS, Map.of("acts", acts, "checks", checks))));
        }

        private Stream<Item> counted() {
            return Stream.of(
                            item(MemberTextKey.MYDATA_MESSAGES, count("messages"), false, DataCategory.PRACTICE),
                            item(MemberTextKey.MYDATA_NAME, count("localAccounts"), true, DataCategory.PROFILE),
                            item(MemberTextKey.MYDATA_FEEDBACK, count("feedback"), true, DataCategory.GROUPS),
                            item(
                                    MemberTextKey.MYDATA_RESPONSES,
                                    count("teamSurveyResponses"),
                                    false,
                                    DataCategory.GROUPS),
                            item(MemberTextKey.MYDATA_SESSIONS, count("sessions"), false, DataCategory.TEMPORARY))
                    .flatMap(items -> items);
        }

        /// The sections without a sentence of their own.
        private Stream<Item> others() {
            return Arrays.stream(DataCategory.values()).flatMap(this::others);
        }

        private Stream<Item> others(DataCategory category) {
            int others = counts.stream()
                    .filter(count -> count.category() == category && !TOLD.contains(count.section()))
                    .mapToInt(Count::rows)
                    .sum();
            return switch (category) {
                case PRACTICE -> item(MemberTextKey.MYDATA_PRACTICE_OTHERS, others, false, category);
                case PROFILE -> item(MemberTextKey.MYDATA_PROFILE_OTHERS, others, false, category);
                case GROUPS -> item(MemberTextKey.MYDATA_GROUPS_OTHERS, others, false, category);
                case CONVERSATION -> item(MemberTextKey.MYDATA_CONVERSATION, others, true, category);
                case TEMPORARY -> item(MemberTextKey.MYDATA_TEMPORARY, others, false, category);
                case ADMIN_LOG -> item(MemberTextKey.MYDATA_ADMIN_ACTS, others, false, category);
            };
        }

        private int count(String section) {
            return counts.stream()
                    .filter(count -> count.section().equals(section))
                    .mapToInt(Count::rows)
                    .sum();
        }

        private Stream<Item> item(TextKey key, int count, boolean encrypted, DataCategory category) {
            return count == 0
                    ? Stream.of()
                    : Stream.of(new Item(context.text(key, "count", count), encrypted, false, category));
        }

        private static Item words(String text) {
            return new Item(text, true, false, DataCategory.PRACTICE);
        }
    }
}

package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.habit.HabitDay;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.platform.slack.FakeMessages.Delivered;
import druppel.platform.slack.FakeSlack;
import druppel.store.Database;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import druppel.testing.FastApplication;
import druppel.testing.FastClock;
import druppel.testing.HttpBrowser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Members of one workspace, their server in processes of its own, and the stand-in Slack in this
/// one. All of them live by one hurried clock.
final class ManyMembers implements AutoCloseable {
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    final FastClock clock;
    final FakeSlack slack;
    final DeliveryLedger deliveryLedger;
    private final Instant begun;
    private final Path home;
    private final DatabaseSettings place;
    private final List<ApplicationProcess> nodes = new ArrayList<>();
    private final List<SimulatedMember> villagers = new ArrayList<>();

    ManyMembers(Path home, Instant begun, DatabaseSettings place) {
        this.home = home;
        this.begun = begun;
        this.place = place;
        clock = FastClock.showing(begun);
        slack = new FakeSlack(clock);
        deliveryLedger = DeliveryLedger.of(place);
    }

    /// So many more members, who live by this rhythm from the village's first moment on.
    List<SimulatedMember> settle(int count, ZoneId zone, NudgeTimes times) {
        MemberSettings settings = MemberSettings.of(
                        new UserProfile(Optional.of(zone), Language.EN, UserProfile.Role.PERSON))
                .with(times);
        int known = villagers.size();
        try (Database rows = Database.open(place, keyset())) {
            List<SimulatedMember> settled = rows.write(tables -> IntStream.rangeClosed(known + 1, known + count)
                    .mapToObj(number -> settle(tables, number, settings))
                    .toList());
            villagers.addAll(settled);
            return settled;
        }
    }

    /// Keeps a reflection with these words for each of them.
    void keep(List<SimulatedMember> members, String text) {
        try (Database rows = Database.open(place, keyset())) {
            rows.update(tables -> members.forEach(member -> tables.reflections()
                    .save(new NewReflection(
                            member.id(),
                            LocalDate.ofInstant(begun, member.zone()),
                            Reflection.Kind.PRACTISED,
                            Optional.empty(),
                            Optional.of(text),
                            Optional.empty(),
                            begun))));
        }
    }

    private SimulatedMember settle(Repositories tables, int number, MemberSettings settings) {
        PlatformUser user = new PlatformUser(Platform.SLACK, "T1", "U" + number);
        Member met = tables.members().findOrAdd(user, settings, Member.Progress.begin("default"), begun);
        tables.members().save(met.with(Member.Status.JOINED).scheduledAfter(begun));
        return new SimulatedMember(met.id(), "D" + number, settings.zoneOrUtc());
    }

    /// Starts a node of this name.
    ApplicationProcess node(String name) throws IOException {
        return node(name, Map.of());
    }

    /// Starts a node of this name, with further settings.
    ApplicationProcess node(String name, Map<String, String> further) throws IOException {
        Map<String, String> settings = settings(place);
        settings.put("DRUPPEL_KEYSET", keyset().toString());
        settings.put("SLACK_BOT_TOKEN", "xoxb-1");
        settings.put("SLACK_SIGNING_SECRET", SECRET);
        settings.put("SLACK_API_URL", slack.api(name).toString());
        settings.putAll(further);
        ApplicationProcess node = FastApplication.start(home, clock, settings);
        nodes.add(node);
        return node;
    }

    /// The settings that lead to a database.
    static Map<String, String> settings(DatabaseSettings place) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", place.url());
        place.user().ifPresent(user -> settings.put("DATABASE_USER", user));
        place.password().ifPresent(word -> settings.put("DATABASE_PASSWORD", word));
        return settings;
    }

    /// Replies that come in through these nodes.
    PersistentReplies replies(HttpBrowser... nodes) {
        return new PersistentReplies(
                SECRET, clock, Stream.of(nodes).map(HttpBrowser::port).toList());
    }

    /// Lets so much time pass, for everybody.
    void pass(Duration time, ApplicationProcess... running) {
        clock.shift(time);
        List.of(running).forEach(node -> node.tell(time.toString()));
    }

    /// Waits for so many messages in all.
    void delivered(int count) {
        Await.until(() -> slack.messages().delivered().size() >= count, this::said);
    }

    /// Waits until nobody is due and nothing is open.
    void settled() {
        Await.until(() -> deliveryLedger.settled(clock.instant()), this::said);
    }

    /// Each of these has one message by Slack's count for this date, and the server knows of it.
    void eachHasOne(List<SimulatedMember> expected, LocalDate date) {
        Set<String> channels = expected.stream().map(SimulatedMember::channel).collect(Collectors.toSet());
        Map<String, Long> counts = messages(expected, date);
        assertThat(counts.entrySet().stream().filter(one -> one.getValue() > 1))
                .as("who got more than one on %s; %s", date, said())
                .isEmpty();
        assertThat(counts.keySet())
                .as("who got one on %s; %s", date, said())
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(SimulatedMember::channel).toList());
        assertThat(deliveryLedger.sent().stream().filter(one -> channels.contains(one.conversation())))
                .as("what the server knows to be sent; %s", said())
                .containsExactlyInAnyOrderElementsOf(slack.messages().delivered().stream()
                        .filter(message -> channels.contains(message.channel()))
                        .map(message -> new DeliveryLedger.Noted(message.channel(), message.ts()))
                        .toList());
    }

    /// Waits until every reply that came in is decided, whether its receipt has arrived or not.
    void decided() {
        Await.until(deliveryLedger::decided, () -> deliveryLedger.unanswered() + said());
    }

    /// Each of these, who wrote one reply, has one receipt with which it can be undone.
    void eachHasOneReceipt(List<SimulatedMember> whom) {
        Await.until(deliveryLedger::answered, () -> deliveryLedger.unanswered() + said());
        List<String> receipts = slack.messages().replies().stream()
                .filter(message ->
                        slack.messages().blocks(message.ts()).toString().contains("undo:"))
                .map(Delivered::channel)
                .toList();
        assertThat(receipts)
                .as(
                        "receipts by conversation; all that was said: %s",
                        slack.messages().replies().stream()
                                .map(message -> message.channel() + " "
                                        + slack.messages().blocks(message.ts()))
                                .toList())
                .containsExactlyInAnyOrderElementsOf(
                        whom.stream().map(SimulatedMember::channel).toList());
    }

    /// How many messages each got for a date of theirs; who got none is not in it.
    Map<String, Long> messages(List<SimulatedMember> expected, LocalDate date) {
        Map<String, ZoneId> zones =
                expected.stream().collect(Collectors.toMap(SimulatedMember::channel, SimulatedMember::zone));
        return slack.messages().delivered().stream()
                .filter(message -> zones.containsKey(message.channel()))
                .filter(message -> date.equals(LocalDate.ofInstant(at(message), zones.get(message.channel()))))
                .collect(Collectors.groupingBy(Delivered::channel, Collectors.counting()));
    }

    /// The days that count for a member's streak.
    List<HabitDay> days(SimulatedMember whose, LocalDate date) {
        try (Database rows = Database.openReadOnly(place, keyset())) {
            return rows.read(tables -> tables.reflections().days(whose.id(), date, date));
        }
    }

    /// The words that are kept of members with these conversations.
    Map<String, List<String>> words(Set<String> conversations) {
        try (Database rows = Database.openReadOnly(place, keyset())) {
            return villagers.stream()
                    .filter(member -> conversations.contains(member.channel()))
                    .collect(Collectors.toMap(
                            SimulatedMember::channel,
                            member ->
                                    rows
                                            .<List<Reflection>>read(tables ->
                                                    tables.reflections().all(member.id()))
                                            .stream()
                                            .flatMap(reflection -> reflection.text().stream())
                                            .toList()));
        }
    }

    static Instant at(Delivered message) {
        return Instant.ofEpochSecond(Long.parseLong(message.ts().replaceFirst("\\..*", "")));
    }

    /// What the rows and the nodes say, for people who look for a fault.
    String said() {
        return deliveryLedger.summary()
                + nodes.stream().map(ApplicationProcess::said).collect(Collectors.joining("\n— — —\n", "\n", ""));
    }

    @Override
    public void close() {
        nodes.forEach(ApplicationProcess::close);
        slack.close();
    }

    private Path keyset() {
        return home.resolve("keyset.json");
    }
}

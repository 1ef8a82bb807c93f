package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws of buddies over random weeks: whatever members do, nobody is told to meet somebody who is not available.
class BuddiesLawsTest {
    private static final List<String> ACTS = List.of(
            "nudge buddy on",
            "nudge buddy on",
            "nudge buddy on",
            "nudge buddy off",
            "nudge buddy skip",
            "nudge buddy junior",
            "nudge buddy senior",
            "nudge zone America/New_York",
            "nudge zone Asia/Tokyo",
            "nudge days wed-fri",
            "nudge days mon-fri",
            "pause 1 week",
            "resume",
            "stop",
            "start",
            "start");
    private static final List<PlatformUser> PEOPLE =
            List.of("anna", "bram", "carla", "dirk", "eva", "fred", "gijs").stream()
                    .map(TestApplication::person)
                    .toList();

    private record Week(PlatformUser who, LocalDate monday) {}

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nobodyIsToldToMeetSomebodyWhoIsNotThere(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (TestApplication testApplication = TestApplication.at(folder, "2026-11-30T08:00")) {
            PEOPLE.forEach(who -> testApplication.says(who, "start"));
            PEOPLE.forEach(who -> testApplication.says(who, "nudge buddy on"));
            Instant end = testApplication.now.get().plus(Duration.ofDays(35));
            Map<Week, Set<String>> told = new HashMap<>();
            int seen = 0;
            while (testApplication.now.get().isBefore(end)) {
                testApplication.windTo(testApplication.now.get().plusSeconds(random.nextInt(4, 16) * 3_600L));
                seen = look(testApplication, told, seen);
                PlatformUser who = PEOPLE.get(random.nextInt(PEOPLE.size()));
                testApplication.says(who, ACTS.get(random.nextInt(ACTS.size())));
            }
            assertThat(told).hasSizeGreaterThan(PEOPLE.size());
        }
    }

    /// Checks what was sent since, before anybody does anything else.
    private static int look(TestApplication testApplication, Map<Week, Set<String>> told, int seen) {
        List<InMemoryChat.Post> posts = testApplication.chat.arrived();
        posts.subList(seen, posts.size()).stream()
                .filter(post -> post.card().plainText().startsWith("Your budd"))
                .filter(post -> post.card().plainText().contains("say hello"))
                .forEach(post -> check(testApplication, told, post));
        return posts.size();
    }

    private static void check(TestApplication testApplication, Map<Week, Set<String>> told, InMemoryChat.Post post) {
        Set<String> others = others(post);
        Week week = new Week(post.to(), monday(post));
        assertThat(others).doesNotContain(post.to().user());
        assertThat(told).as("told once a week").doesNotContainKey(week);
        told.put(week, others);
        others.forEach(other -> checkThere(testApplication, TestApplication.person(other)));
    }

    private static LocalDate monday(InMemoryChat.Post post) {
        return post.card().buttons().stream()
                .map(Button::action)
                .filter(action -> action.startsWith("apart:"))
                .map(action -> LocalDate.parse(action.substring("apart:".length())))
                .findFirst()
                .orElseThrow();
    }

    private static void checkThere(TestApplication testApplication, PlatformUser other) {
        Member member = testApplication.member(other);
        assertThat(member.joined()).as("%s is there", other.user()).isTrue();
        assertThat(testApplication.<Boolean>read(
                        rows -> rows.buddies().find(member.id()).isPresent()))
                .as("%s wants it", other.user())
                .isTrue();
    }

    private static Set<String> others(InMemoryChat.Post post) {
        Set<String> others = new HashSet<>();
        for (Block block : post.card().blocks()) {
            if (block instanceof Block.People people) {
                people.people().forEach(one -> others.add(one.id()));
            }
        }
        return others;
    }
}

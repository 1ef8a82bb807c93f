package druppel.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.UserAction;
import druppel.domain.Language;
import druppel.domain.calendar.CompanyDaysOff;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Region;
import druppel.domain.calendar.TimeZones;
import druppel.domain.member.HolidayPreference;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.NewcomerDefaults;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.message.Block;
import druppel.message.Card;
import druppel.testing.PropertyCheck;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every form that shows the current values can be saved unchanged, and then changes nothing.
class FormLawsTest {
    private static final PlatformUser ANNA = TestApplication.ANNA;
    private static final List<ZoneId> ZONES =
            TimeZones.ids().stream().sorted().map(ZoneId::of).toList();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:00");
        testApplication.chat.knows(ANNA, UserProfile.Role.ADMIN);
        testApplication.says(ANNA, "start");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void settingsSavedAsTheyAreShownStay() {
        PropertyCheck.holds(random -> {
            Member before = become(any(random));
            saved(shown("nudge"));

            assertThat(testApplication.member(ANNA)).isEqualTo(before);
        });
    }

    @Test
    void settingsShownBeforeTheProfileWasKnownAndSavedLaterStay() {
        MemberSettings settings = testApplication.member(ANNA).settings();
        become(testApplication.member(ANNA).with(in(Optional.empty(), settings)));
        Card form = shown("nudge");
        MemberSettings known = in(Optional.empty(), settings)
                .following(Optional.of(TestApplication.AMSTERDAM), Optional.of(Language.NL));
        Member before = become(testApplication.member(ANNA).with(known));
        saved(form);

        assertThat(before.settings().region()).contains(new Region("NL"));
        assertThat(testApplication.member(ANNA)).isEqualTo(before);
    }

    @Test
    void aFieldOfTheSettingsThatIsEmptiedIsSaved() {
        Card form = shown("nudge");
        saved(form, Map.of("holidays", ""));

        assertThat(testApplication.member(ANNA).settings().region()).isEmpty();
    }

    @Test
    void whatNewcomersBeginWithSavedAsItIsShownStays() {
        PropertyCheck.holds(random -> {
            Workspace here = ANNA.at();
            NewcomerDefaults before = new NewcomerDefaults(rhythm(random), maybe(random, language(random)));
            testApplication.store.update(rows -> rows.workspaces().saveDefaults(here, before));
            saved(shown("nudge defaults"));

            assertThat(testApplication.<NewcomerDefaults>read(
                            rows -> rows.workspaces().defaults(here)))
                    .isEqualTo(before);
        });
    }

    private Card shown(String words) {
        return testApplication.says(ANNA, words).cards().stream()
                .filter(card -> card.blocks().stream().anyMatch(Block::field))
                .findFirst()
                .orElseThrow();
    }

    /// Presses the form's own button with every field as it is shown.
    private void saved(Card form) {
        saved(form, Map.of());
    }

    private void saved(Card form, Map<String, String> changed) {
        Map<String, String> values = new HashMap<>();
        form.blocks().forEach(block -> {
            if (block instanceof Block.Input input) {
                values.put(input.name(), input.value());
            } else if (block instanceof Block.Choices choices) {
                values.put(choices.name(), String.join(",", choices.chosen()));
            }
        });
        values.putAll(changed);
        UserAction.Pressed pressed = new UserAction.Pressed(
                "e", ANNA, Optional.empty(), form.buttons().getFirst().action(), values);
        assertThat(testApplication.dialogService.faults(pressed)).isEmpty();
        assertThat(testApplication.dialogService.answer(pressed).replacement()).isPresent();
    }

    private Member become(Member changed) {
        Member member = changed.rescheduled(testApplication.now.get());
        testApplication.store.update(rows -> rows.members().save(member));
        return testApplication.member(ANNA);
    }

    private Member any(RandomGenerator random) {
        Member anna = testApplication.member(ANNA).with(Member.Status.JOINED);
        MemberSettings settings = in(maybe(random, one(random, ZONES)), anna.settings())
                .speaking(language(random))
                .with(rhythm(random));
        Member.Progress programmeProgress =
                Member.Progress.begin(one(random, List.of("lost", testApplication.library.newcomersProgramme())));
        return anna.with(daysOff(random, settings))
                .with(programmeProgress)
                .with(EngagementLevel.wishing(one(random, List.of(NudgeFrequency.DAILY, NudgeFrequency.WEEKLY))));
    }

    private static MemberSettings in(Optional<ZoneId> zone, MemberSettings settings) {
        return new MemberSettings(
                settings.language(),
                zone,
                settings.times(),
                settings.pauses(),
                settings.own(),
                new HolidayPreference(
                        TestApplication.CALENDARS, CompanyDaysOff.NONE, new HolidayPreference.Choice.OfZone()),
                settings.focus());
    }

    private static MemberSettings daysOff(RandomGenerator random, MemberSettings settings) {
        List<Region> regions = List.of(new Region("NL"), new Region("DE-BY"), new Region("AQ"));
        return random.nextBoolean() ? settings : settings.observing(maybe(random, one(random, regions)));
    }

    private static NudgeTimes rhythm(RandomGenerator random) {
        Set<DayOfWeek> days = new HashSet<>();
        Arrays.stream(DayOfWeek.values()).filter(_ -> random.nextBoolean()).forEach(days::add);
        days.add(one(random, List.of(DayOfWeek.values())));
        LocalTime at = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return new NudgeTimes(days, at, maybe(random, LocalTime.of(random.nextInt(24), random.nextInt(60))));
    }

    private static Language language(RandomGenerator random) {
        return one(random, List.of(Language.values()));
    }

    private static <T> Optional<T> maybe(RandomGenerator random, T thing) {
        return Optional.of(thing).filter(_ -> random.nextInt(4) > 0);
    }

    private static <T> T one(RandomGenerator random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

package druppel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.YamlLibrary;
import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.demo.DemoMember;
import druppel.domain.Language;
import druppel.testing.HttpBrowser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The days that the demo's simulated member lives through, on the whole application.
@Tag("slow")
class DemoMemberTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-29T18:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | Was that for me | Saved. Only you can see it. | Not today, then | it didn’t come up | Saved for yesterday | Paused from | comes back the next | Shared, in your own words
        NL | Was dat voor mij | Alleen jij ziet het | Vandaag niet dus | het kwam niet voor | Bewaard voor gisteren | Pauze van | komt de volgende | Gedeeld, in jouw eigen woorden
        """)
    void theyHaveDaysOfEveryKindAndAreUnderstood(
            Language language,
            String unclear,
            String saved,
            String notToday,
            String didntComeUp,
            String late,
            String paused,
            String kept,
            String shared) {
        List<String> said = days(language, 40);

        assertThat(said).noneMatch(text -> text.contains(unclear));
        assertThat(List.of(saved, notToday, didntComeUp, late, paused, kept, shared))
                .allSatisfy(part -> assertThat(said).anyMatch(text -> text.contains(part)));
        assertThat(said.stream().filter(text -> text.startsWith("nudge plan ") || text.startsWith("druppel plan ")))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private List<String> days(Language language, int days) {
        Config config = Config.read(Path.of(""), Map.of(), Platforms.ALL).demo(folder, 0);
        try (Application application = Application.demo(config, new DemoClock(InstantSource.fixed(SUNDAY)));
                YamlLibrary library = YamlLibrary.open(config.library());
                HttpBrowser browser = new HttpBrowser(application.port())) {
            URI address = URI.create("http://localhost:" + application.port());
            try (DemoMember member =
                    new DemoMember(address, ZoneId.of("Europe/Amsterdam"), language, library.catalogue())) {
                member.run(days, () -> false);
            }
            return texts(JsonMapper.shared()
                    .readTree(browser.get("/demo/messages?since=0").body()));
        }
    }

    private static List<String> texts(JsonNode answer) {
        return answer.get("messages")
                .valueStream()
                .map(message -> message.get("text").asString())
                .toList();
    }
}

package druppel.feature.files;

import static druppel.testing.TestApplication.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.MemberFile;
import druppel.domain.Language;
import druppel.domain.library.Nudge;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.message.MarkdownEscaper;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.testing.PropertyCheck;
import druppel.testing.TestApplication;
import druppel.web.SiteAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Members download their own files: immediately, or by a link that works once.
class FileDownloadsTest {
    private static final String PAPER = "harvest:2026-Q4";
    private static final PlatformUser BRAM = TestApplication.person("bram");

    @TempDir
    private Path folder;

    private TestApplication testApplication;
    private FileDownloads fileDownloads;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        fileDownloads = at("https://druppel.example.org");
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I *asked* first");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void aPaperHoldsItsOwnersWords() {
        MemberFile memberFile = fileDownloads.generate(ANNA, PAPER).orElseThrow();

        assertThat(memberFile.name()).isEqualTo("druppel-harvest-2026-Q4.md");
        assertThat(memberFile.text()).isEqualTo("""
            # Your harvest, October–December 2026

            One line of your own.

            ## Ask instead of answer

            **Monday 30 November 2026**

            *%s*

            > I \\*asked\\* first
            """.formatted(
                        MarkdownEscaper.line(nudge().in(Language.EN).nudge())));
    }

    @Test
    void theSameIsThereAsJson() {
        MemberFile memberFile =
                fileDownloads.generate(ANNA, "harvest-json:2026-Q4").orElseThrow();
        JsonNode file = JsonMapper.shared().readTree(memberFile.text());

        assertThat(memberFile.name()).isEqualTo("druppel-harvest-2026-Q4.json");
        assertThat(memberFile.type()).isEqualTo("application/json");
        assertThat(file).isEqualTo(JsonMapper.shared().readTree("""
            {
              "format": "druppel-harvest", "version": 1,
              "quarter": "2026-Q4", "from": "2026-10-01", "to": "2026-12-31",
              "language": "en", "count": 1,
              "practices": [{
                "id": "ask", "name": "Ask instead of answer",
                "reflections": [{
                  "date": "2026-11-30",
                  "nudge": {"id": "%s", "text": "%s"},
                  "text": "I *asked* first"
                }]
              }]
            }
            """.formatted(
                        nudge().id(), nudge().in(Language.EN).nudge())));
    }

    @Test
    void wordsOnNoNudgeAreInTheJsonWithoutAName() {
        NewReflection free = new NewReflection(
                testApplication.member(ANNA).id(),
                LocalDate.of(2026, 12, 5),
                Reflection.Kind.PRACTISED,
                Optional.empty(),
                Optional.of("A \"free\" day \uD83D\uDCA7"),
                Optional.empty(),
                testApplication.now.get());
        testApplication.store.update(rows -> rows.reflections().save(free));
        JsonNode all = JsonMapper.shared()
                .readTree(fileDownloads
                        .generate(ANNA, "harvest-json:all")
                        .orElseThrow()
                        .text());

        assertThat(all.get("quarter").isNull()).isTrue();
        assertThat(all.at("/practices/1").toString())
                .isEqualTo("{\"id\":null,\"name\":null,\"reflections\":[{\"date\":\"2026-12-05\",\"nudge\":null,"
                        + "\"text\":\"A \\\"free\\\" day \uD83D\uDCA7\"}]}");
    }

    private Nudge nudge() {
        return testApplication
                .newestNudge(ANNA)
                .nudge()
                .flatMap(testApplication.library.catalogue()::nudge)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "harvest:",
                "harvest:2026-Q5",
                "export",
                "harvest:2026-Q4/../x",
                "harvest-json:",
                "harvest-xml:all",
                "a:b"
            })
    void whatIsNoPaperIsNotDrawn(String paper) {
        assertThat(fileDownloads.generate(ANNA, paper)).isEmpty();
    }

    @Test
    void whoWroteNothingHasNoPaper() {
        testApplication.says(BRAM, "start");

        assertThat(fileDownloads.generate(BRAM, PAPER)).isEmpty();
        assertThat(fileDownloads.generate(ANNA, "harvest:2026-Q3")).isEmpty();
        assertThat(fileDownloads.generate(TestApplication.person("nobody"), PAPER))
                .isEmpty();
    }

    @Test
    void aLinkGivesThePaperOnce() {
        String word = word(ANNA);

        assertThat(fileDownloads.redeem(word).map(MemberFile::text)).isPresent();
        assertThat(fileDownloads.redeem(word)).isEmpty();
    }

    @Test
    void whatIsGivenIsWhatIsThereByThen() {
        String word = word(ANNA);
        testApplication.says(ANNA, "reflect And then she did it");

        assertThat(fileDownloads.redeem(word).orElseThrow().text()).contains("And then she did it");
    }

    @Test
    void aLinkWorksForAnHour() {
        String early = word(ANNA);
        String late = word(ANNA);
        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofMinutes(59)));
        assertThat(fileDownloads.redeem(early)).isPresent();

        testApplication.jumpTo(testApplication.now.get().plus(Duration.ofMinutes(1)));
        assertThat(fileDownloads.redeem(late)).isEmpty();
    }

    @Test
    void aLinkIsForItsOwnersPaperAndNoOther() {
        testApplication.says(BRAM, "start");
        testApplication.says(BRAM, "I waited");
        String annas = word(ANNA);
        String brams = word(BRAM);

        assertThat(fileDownloads.redeem(annas).orElseThrow().text()).doesNotContain("I waited");
        assertThat(fileDownloads.redeem(brams).orElseThrow().text()).contains("I waited");
    }

    @Test
    void whoIsForgottenLeavesNoLink() {
        String word = word(ANNA);
        testApplication.presses(ANNA, "forget:yes");

        assertThat(fileDownloads.redeem(word)).isEmpty();
    }

    @Test
    void noGuessOpensAnything() {
        word(ANNA);
        PropertyCheck.holds(random -> {
            String guess = random.ints(random.nextInt(60), 33, 127)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(fileDownloads.redeem(guess)).isEmpty();
        });
    }

    @Test
    void withoutAPublicAddressThereIsNoLink() {
        assertThat(at("http://localhost:3000").link(ANNA, PAPER)).isEmpty();
        assertThat(fileDownloads.link(TestApplication.person("nobody"), PAPER)).isEmpty();
    }

    @Test
    void aLinkIsBelowThePathOfTheSite() {
        assertThat(at("https://example.org/druppel").link(ANNA, PAPER).map(URI::toString))
                .get(InstanceOfAssertFactories.STRING)
                .matches("https://example\\.org/druppel/file/[A-Za-z0-9_-]{43}");
    }

    @Test
    void theConversationIsTheOneInThatPlace() {
        assertThat(fileDownloads.conversation(ANNA))
                .isEqualTo(Optional.of(testApplication.member(ANNA)).flatMap(Member::conversation));
        assertThat(fileDownloads.conversation(TestApplication.ANNA_ELSEWHERE)).isEmpty();
    }

    private FileDownloads at(String base) {
        return new FileDownloads(
                testApplication.store,
                TestApplication.SHIPPED,
                new SiteAddress(URI.create(base)),
                testApplication.now::get,
                Period.ofYears(2));
    }

    private String word(PlatformUser who) {
        String link = fileDownloads.link(who, PAPER).orElseThrow().toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}

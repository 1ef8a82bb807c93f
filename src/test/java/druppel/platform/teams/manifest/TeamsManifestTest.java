package druppel.platform.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.content.MessageBundle;
import druppel.command.CommandParser;
import druppel.command.MenuItem;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.message.HelpTextKey;
import druppel.message.Texts;
import druppel.platform.teams.JsonSchemaFile;
import druppel.platform.teams.inbound.MessageExtensionAction;
import druppel.platform.teams.inbound.SearchCommand;
import druppel.platform.teams.inbound.SearchQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The app package is valid for Teams, and declares what the code handles.
class TeamsManifestTest {
    private static final String APP = "00000000-1111-2222-3333-444444444444";
    private static final Function<Language, Texts> WORDS = MessageBundle.load();
    private static final TeamsManifest OURS = new TeamsManifest(
            APP,
            URI.create("https://druppel.example.org"),
            "0.1.0",
            WORDS.apply(Language.EN),
            WORDS.apply(Language.NL));

    @Test
    void teamsTakesTheManifest() {
        assertThat(microsofts("MicrosoftTeams.schema.json").faults(json("manifest.json")))
                .isEmpty();
    }

    @Test
    void teamsTakesTheTranslation() {
        assertThat(microsofts("MicrosoftTeams.Localization.schema.json").faults(json("nl.json")))
                .isEmpty();
    }

    @Test
    void anythingElseTeamsDoesNotTake() {
        JsonSchemaFile schema = microsofts("MicrosoftTeams.schema.json");

        assertThat(schema.faults(OURS.manifest().put("motto", "drop by drop"))).isNotEmpty();
        assertThat(schema.faults(OURS.manifest().put("id", "druppel"))).isNotEmpty();
        assertThat(schema.faults(OURS.manifest().put("manifestVersion", "1.29")))
                .isNotEmpty();
    }

    @Test
    void thePackageHoldsManifestIconsAndTranslation() throws IOException {
        assertThat(files().keySet()).containsExactly("manifest.json", "color.png", "outline.png", "nl.json");
        assertThat(json("manifest.json").at("/icons/color").asString()).isEqualTo("color.png");
        assertThat(json("manifest.json")
                        .at("/localizationInfo/additionalLanguages/0/file")
                        .asString())
                .isEqualTo("nl.json");
    }

    @Test
    void thePackageOfTheSameAppIsTheSame() {
        assertThat(OURS.zip()).isEqualTo(OURS.zip());
        assertThat(AppPackage.is(OURS.zip())).isTrue();
    }

    @Test
    void anotherFileIsNoPackage() {
        assertThat(AppPackage.is(new byte[] {1, 2, 3})).isFalse();
        assertThat(AppPackage.is(AppPackage.of(Map.of("manifest.json", new byte[0]))))
                .isFalse();
    }

    @Test
    void theBotIsWhereTipsAreSharedToo() {
        assertThat(texts(OURS.manifest().at("/bots/0/scopes")))
                .containsExactlyInAnyOrder("personal", "team", "groupChat");
        assertThat(OURS.manifest().at("/bots/0/botId").asString()).isEqualTo(APP);
        assertThat(OURS.manifest().path("defaultInstallScope").asString()).isEqualTo("personal");
    }

    @Test
    void whereOthersReadAlongNothingIsOfferedButTips() {
        JsonNode menu = OURS.manifest().at("/bots/0/commandLists/1");

        assertThat(texts(menu.path("scopes"))).containsExactly("team", "groupChat");
        assertThat(menu.path("commands").size()).isEqualTo(1);
        assertThat(menu.at("/commands/0/title").asString()).isEqualTo("tip");
    }

    @Test
    void thePagesAreTabsThatSignInFirst() {
        JsonNode tabs = OURS.manifest().path("staticTabs");

        assertThat(tabs.findValuesAsString("entityId")).containsExactly("today", "me");
        assertThat(tabs.findValuesAsString("contentUrl"))
                .containsExactly(
                        "https://druppel.example.org/teams/tab?next=%2Fme%23today",
                        "https://druppel.example.org/teams/tab?next=%2Fme");
        assertThat(tabs.findValuesAsString("websiteUrl"))
                .containsExactly("https://druppel.example.org/me#today", "https://druppel.example.org/me");
        assertThat(OURS.manifest().at("/webApplicationInfo/id").asString()).isEqualTo(APP);
        assertThat(OURS.manifest().at("/webApplicationInfo/resource").asString())
                .isEqualTo("api://druppel.example.org/" + APP);
    }

    @Test
    void theSearchesAreThoseThatAreAnswered() {
        List<JsonNode> searches = OURS.manifest()
                .at("/composeExtensions/0/commands")
                .valueStream()
                .filter(command -> command.path("type").asString().equals("query"))
                .toList();

        assertThat(searches)
                .map(command -> command.path("id").asString())
                .containsExactlyElementsOf(Stream.of(SearchCommand.values())
                        .map(SearchCommand::command)
                        .toList());
        assertThat(searches)
                .map(command -> command.at("/parameters/0/name").asString())
                .containsOnly(SearchQuery.PARAMETER);
    }

    @Test
    void everyWordIsTranslated() {
        ObjectNode translation = OURS.translation();
        int commands = MenuItem.values().length + 1 + MessageExtensionAction.values().length;
        int searches = SearchCommand.values().length;

        assertThat(translation.path("description.short").asString())
                .isEqualTo(WORDS.apply(Language.NL).say(HelpTextKey.APP_SHORT));
        assertThat(translation.path("bots[0].commandLists[0].commands[1].title").asString())
                .isEqualTo(MenuItem.DONE.typed(Language.NL));
        assertThat(translation
                        .path("composeExtensions[0].commands[0].parameters[0].title")
                        .asString())
                .isEqualTo(WORDS.apply(Language.NL).say(HelpTextKey.APP_SEARCH_WORD));
        assertThat(translation.path("staticTabs[0].name").asString())
                .isEqualTo(WORDS.apply(Language.NL).say(HelpTextKey.APP_TODAY));
        // the schema, the name, two descriptions, the names of the tabs, and a title and a description of all else
        assertThat(translation.size())
                .isEqualTo(4 + OURS.manifest().path("staticTabs").size() + 2 * commands + 4 * searches);
    }

    @Test
    void whereTheSchemaIsSilentTeamsWantsItShort() {
        ObjectNode dutch = OURS.translation();

        assertThat(dutch.path("description.short").asString()).hasSizeLessThanOrEqualTo(80);
        assertThat(OURS.manifest().at("/description/short").asString()).hasSizeLessThanOrEqualTo(80);
        assertThat(OURS.manifest().findValues("title"))
                .allSatisfy(title -> assertThat(title.asString()).hasSizeLessThanOrEqualTo(32));
        dutch.properties().stream()
                .filter(text -> text.getKey().endsWith("title"))
                .forEach(title -> assertThat(title.getValue().asString()).hasSizeLessThanOrEqualTo(32));
    }

    static Stream<MenuItem> items() {
        return Stream.of(MenuItem.values());
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyCommandIsUnderstood(MenuItem item) {
        for (Language language : Language.values()) {
            assertThat(CommandParser.said(item.typed(language), language, LocalDate.of(2026, 11, 24)))
                    .isInstanceOf(ParseResult.Understood.class);
        }
    }

    @Test
    void everyAddressIsOurs() {
        List<String> addresses = new ArrayList<>();
        OURS.manifest().path("developer").properties().forEach(field -> {
            if (field.getKey().endsWith("Url")) {
                addresses.add(field.getValue().asString());
            }
        });

        assertThat(addresses)
                .containsExactly(
                        "https://druppel.example.org/",
                        "https://druppel.example.org/privacy",
                        "https://druppel.example.org/privacy#terms");
        assertThat(texts(OURS.manifest().path("validDomains"))).containsExactly("druppel.example.org");
    }

    private static JsonSchemaFile microsofts(String name) {
        return JsonSchemaFile.microsofts(TeamsManifest.SCHEMA, name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(String name) {
        return JsonMapper.shared().readTree(files().get(name));
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(OURS.zip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}

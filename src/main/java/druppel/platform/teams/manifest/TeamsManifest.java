package druppel.platform.teams.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.message.Texts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// App manifest for Teams, which an admin uploads. It declares exactly what the code handles.
///
/// Source: https://learn.microsoft.com/microsoft-365/extensibility/schema
///
/// @param appId the bot's app id
/// @param base the public base address, without a trailing slash
/// @param version the version of Druppel, such as `0.1.0`
public record TeamsManifest(String appId, URI base, String version, Texts english, Texts dutch) {
    static final String SCHEMA = "1.30";
    static final String MANIFEST = "manifest.json";
    static final String COLOUR = "color.png";
    static final String OUTLINE = "outline.png";
    static final String DUTCH = "nl.json";

    private static final String SCHEMAS =
            "https://developer.microsoft.com/json-schemas/teams/v" + SCHEMA + "/MicrosoftTeams.";

    /// The app package with manifest, icons and translation; deterministic.
    public byte[] zip() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MANIFEST, manifest().toPrettyString().getBytes(UTF_8));
        files.put(COLOUR, AppIcon.colour());
        files.put(OUTLINE, AppIcon.outline());
        files.put(DUTCH, translation().toPrettyString().getBytes(UTF_8));
        return AppPackage.of(files);
    }

    ObjectNode manifest() {
        Map<String, String> words = new ManifestTexts(english).all();
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.put("$schema", SCHEMAS + "schema.json")
                .put("manifestVersion", SCHEMA)
                .put("version", version)
                .put("id", appId);
        about(manifest, words);
        new TeamsManifestFeatures(appId, words).write(manifest);
        manifest.putArray("permissions").add("identity").add("messageTeamMembers");
        manifest.putArray("validDomains").add(base.getHost());
        manifest.put("defaultInstallScope", "personal");
        return manifest;
    }

    ObjectNode translation() {
        ObjectNode translation =
                JsonMapper.shared().createObjectNode().put("$schema", SCHEMAS + "Localization.schema.json");
        new ManifestTexts(dutch).all().forEach(translation::put);
        return translation;
    }

    private void about(ObjectNode manifest, Map<String, String> words) {
        String page = base + "/";
        ObjectNode localization = manifest.putObject("localizationInfo");
        localization
                .put("defaultLanguageTag", english.language().tag())
                .putArray("additionalLanguages")
                .addObject()
                .put("languageTag", dutch.language().tag())
                .put("file", DUTCH);
        manifest.putObject("developer")
                .put("name", "Druppel")
                .put("websiteUrl", page)
                .put("privacyUrl", page + "privacy")
                .put("termsOfUseUrl", page + "privacy#terms");
        manifest.putObject("name").put("short", words.get(ManifestTexts.NAME));
        manifest.putObject("description")
                .put("short", words.get(ManifestTexts.SHORT))
                .put("full", words.get(ManifestTexts.LONG));
        manifest.putObject("icons").put("color", COLOUR).put("outline", OUTLINE);
        manifest.put("accentColor", AppIcon.GROUND);
    }
}

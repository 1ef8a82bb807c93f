package druppel.platform.teams.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.message.HelpTextKey;
import druppel.message.Texts;
import druppel.platform.teams.auth.EntraTokenVerifier;
import druppel.web.SiteAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
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

    // The fields with a text in the language of the reader, wherever they are in the manifest; so are the names of
    // tabs.
    private static final Set<String> TEXTS = Set.of("short", "full", "title", "description");

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
        return manifest(english);
    }

    private ObjectNode manifest(Texts texts) {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.put("$schema", SCHEMAS + "schema.json")
                .put("manifestVersion", SCHEMA)
                .put("version", version)
                .put("id", appId);
        about(manifest, texts);
        SiteAddress site = new SiteAddress(base);
        new TeamsManifestFeatures(appId, site, texts).write(manifest);
        manifest.putArray("permissions").add("identity").add("messageTeamMembers");
        manifest.putArray("validDomains").add(site.host());
        manifest.putObject("webApplicationInfo")
                .put("id", appId)
                .put("resource", EntraTokenVerifier.resource(site, appId));
        manifest.put("defaultInstallScope", "personal");
        return manifest;
    }

    ObjectNode translation() {
        ObjectNode translation =
                JsonMapper.shared().createObjectNode().put("$schema", SCHEMAS + "Localization.schema.json");
        addTexts(translation, "", manifest(dutch));
        return translation;
    }

    /// Adds the texts below a node by their paths, such as `bots[0].commandLists[0].commands[0].title`.
    private static void addTexts(ObjectNode translation, String path, JsonNode node) {
        for (int place = 0; node.isArray() && place < node.size(); place++) {
            addTexts(translation, path + "[" + place + "]", node.get(place));
        }
        node.properties().forEach(field -> {
            String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (isText(path, field.getKey()) && field.getValue().isString()) {
                translation.put(inner, field.getValue().asString());
            } else {
                addTexts(translation, inner, field.getValue());
            }
        });
    }

    private static boolean isText(String path, String field) {
        return TEXTS.contains(field) || (field.equals("name") && path.startsWith("staticTabs"));
    }

    private void about(ObjectNode manifest, Texts texts) {
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
        manifest.putObject("name").put("short", "Druppel");
        manifest.putObject("description")
                .put("short", texts.say(HelpTextKey.APP_SHORT))
                .put("full", texts.say(HelpTextKey.APP_LONG));
        manifest.putObject("icons").put("color", COLOUR).put("outline", OUTLINE);
        manifest.put("accentColor", AppIcon.GROUND);
    }
}

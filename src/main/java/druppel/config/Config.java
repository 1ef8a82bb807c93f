package druppel.config;

import druppel.domain.member.PlatformUser;
import druppel.web.ClientAddress;
import druppel.web.Contact;
import druppel.web.HostNames;
import druppel.web.SiteAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The validated settings.
///
/// @param publicUrl the public address without a trailing slash; empty if not set
/// @param hosts host names that pages answer to in addition to that of the public address
/// @param clientAddress knows the proxies that are trusted
/// @param retention how long reflections are kept
/// @param library the folder of the library, and those that add to it
/// @param sources what the platforms read their own settings from
/// @param oidc the OpenID provider; empty if none is set
/// @param contact who is responsible for this installation
/// @param admins admins in addition to those that the platform reports
public record Config(
        String host,
        int port,
        Optional<URI> publicUrl,
        Set<String> hosts,
        ClientAddress clientAddress,
        DatabaseSettings database,
        Path keyset,
        List<Path> library,
        Period retention,
        SettingSources sources,
        Optional<OidcSettings> oidc,
        Optional<Contact> contact,
        Set<PlatformUser> admins,
        boolean jsonLog) {

    /// Reads the settings from the environment and the settings file.
    ///
    /// @param home the folder that `config` and `data` lie in, and that paths start from
    /// @param platforms those that can be configured, whose settings are checked too
    /// @throws InvalidSettingException for the first that cannot be used
    public static Config read(Path home, Map<String, String> environment, List<? extends PlatformSettings> platforms) {
        SettingSources sources =
                SettingSources.read(home.resolve("config/druppel.yaml"), environment, names(platforms));
        Config config = new ConfigReader(home, sources, platforms).config();
        platforms.forEach(platform -> platform.configured(config));
        return config;
    }

    private static Set<String> names(List<? extends PlatformSettings> platforms) {
        Stream<SettingName> theirs = platforms.stream().flatMap(platform -> platform.settings().stream());
        return Stream.concat(Arrays.stream(SettingKey.values()), theirs)
                .map(SettingName::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The public address; the local one if none is set.
    public URI baseUrl() {
        return publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
    }

    /// The public address, from which every address in a page is made.
    public SiteAddress site() {
        return new SiteAddress(baseUrl());
    }

    /// The host names that pages answer to.
    public HostNames hostNames() {
        return new HostNames(site(), hosts);
    }

    /// How the outside reaches it, for a platform that sends to https addresses only.
    ///
    /// @param otherwise the rest of the remedy, where there is another one
    /// @throws InvalidSettingException if no such address is set
    public URI httpsUrl(String platform, String otherwise) {
        return publicUrl
                .filter(address -> "https".equals(address.getScheme()))
                .orElseThrow(() -> new InvalidSettingException(
                        SettingKey.DRUPPEL_BASE_URL,
                        platform
                                + " sends to an https address; set yours, such as https://druppel.example.org"
                                + otherwise));
    }

    /// A copy with another port, such as a free one that was found.
    public Config on(int otherPort) {
        return new Config(
                host,
                otherPort,
                publicUrl,
                hosts,
                clientAddress,
                database,
                keyset,
                library,
                retention,
                sources,
                oidc,
                contact,
                admins,
                jsonLog);
    }

    /// The same settings for a demo: a database of its own, and no platform configured.
    public Config demo(Path folder, int demoPort) {
        return new Config(
                "127.0.0.1",
                demoPort,
                Optional.empty(),
                Set.of(),
                ClientAddress.DIRECT,
                DatabaseSettings.of("jdbc:sqlite:" + folder.resolve("demo.db")),
                folder.resolve("keyset.json"),
                library,
                retention,
                SettingSources.NONE,
                Optional.empty(),
                contact,
                admins,
                jsonLog);
    }
}

package druppel.config;

import druppel.web.ClientAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads how the outside reaches the application.
record NetworkConfigReader(SettingSources sources) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*|\\[[0-9a-f:.]+]");

    /// The public address, without a slash at its end.
    Optional<URI> publicUrl() {
        return sources.address(SettingKey.DRUPPEL_BASE_URL).map(NetworkConfigReader::base);
    }

    /// Further host names that pages answer to, in lower case.
    Set<String> hosts() {
        return list(SettingKey.DRUPPEL_HOSTS)
                .map(given -> given.toLowerCase(Locale.ROOT))
                .peek(NetworkConfigReader::requireHost)
                .collect(Collectors.toUnmodifiableSet());
    }

    ClientAddress clientAddress() {
        return new ClientAddress(list(SettingKey.DRUPPEL_TRUSTED_PROXIES)
                .map(NetworkConfigReader::range)
                .toList());
    }

    private Stream<String> list(SettingKey settingKey) {
        return Arrays.stream(SEPARATOR.split(sources.value(settingKey).orElse("")))
                .filter(item -> !item.isEmpty());
    }

    private static URI base(URI address) {
        if (address.getRawQuery() != null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            throw new InvalidSettingException(
                    SettingKey.DRUPPEL_BASE_URL,
                    "it has more than a host and a path; write it as https://example.org/ or"
                            + " https://example.org/druppel");
        }
        return URI.create(address.toString().replaceFirst("/+$", ""));
    }

    private static void requireHost(String given) {
        if (!HOST.matcher(given).matches()) {
            throw new InvalidSettingException(
                    SettingKey.DRUPPEL_HOSTS,
                    SettingSources.quoted(given)
                            + " is not a host name without port; give names such as druppel.example.org, divided by"
                            + " commas");
        }
    }

    private static ClientAddress.Range range(String given) {
        return ClientAddress.Range.parse(given)
                .orElseThrow(() -> new InvalidSettingException(
                        SettingKey.DRUPPEL_TRUSTED_PROXIES,
                        SettingSources.quoted(given)
                                + " is not an address or a range; give such as 10.0.0.5, 10.0.0.0/8 or"
                                + " fd00::/8, divided by commas"));
    }
}

package druppel.config;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads who is an admin: each with their platform and workspace, since an id names somebody else
/// in another workspace.
record AdminConfigReader(SettingSources sources, List<? extends PlatformSettings> platforms) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final String ID = "[A-Za-z0-9_.-]{1,100}";
    private static final Pattern FULL = Pattern.compile(
            "(?<platform>[a-z0-9]+):(?<workspace>%1$s):(?<user>%1$s)|local:(?<name>%1$s)|(?<oidc>oidc:%2$s)"
                    .formatted(ID, "[!-~&&[^,]]{1,255}"));

    Set<PlatformUser> people() {
        return Arrays.stream(
                        SEPARATOR.split(sources.value(SettingKey.DRUPPEL_ADMINS).orElse("")))
                .filter(id -> !id.isEmpty())
                .map(id -> person(id).orElseThrow(() -> notFull(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<PlatformUser> person(String id) {
        Matcher parts = FULL.matcher(id);
        return parts.matches() ? person(parts) : Optional.empty();
    }

    private Optional<PlatformUser> person(Matcher parts) {
        return Optional.ofNullable(parts.group("name"))
                .or(() -> Optional.ofNullable(parts.group("oidc")))
                .map(PlatformUser::local)
                .or(() -> platform(parts.group("platform"))
                        .map(platform -> new PlatformUser(platform, parts.group("workspace"), parts.group("user"))));
    }

    // Somebody in the local chat has no workspace to name.
    private Optional<Platform> platform(String id) {
        return platforms.stream()
                .map(PlatformSettings::platform)
                .filter(platform ->
                        !platform.equals(Platform.LOCAL) && platform.id().equals(id))
                .findFirst();
    }

    private static InvalidSettingException notFull(String id) {
        return new InvalidSettingException(
                SettingKey.DRUPPEL_ADMINS,
                SettingSources.quoted(id)
                        + " must have platform, workspace and user; write slack:T0123:U012AB3CD,"
                        + " teams:TENANT:OBJECT-ID, oidc:SUB or local:NAME");
    }
}

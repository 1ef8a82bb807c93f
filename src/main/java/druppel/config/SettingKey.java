package druppel.config;

import java.util.Arrays;
import java.util.Optional;

/// All settings, by the name that is used both in the environment and in the settings file.
public enum SettingKey {
    PORT,
    DRUPPEL_HOST,
    DRUPPEL_BASE_URL,
    DATABASE_URL,
    DATABASE_USER,
    DATABASE_PASSWORD,
    DRUPPEL_KEYSET,
    DRUPPEL_LIBRARY,
    DRUPPEL_RETENTION,
    SLACK_BOT_TOKEN,
    SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_APP_TOKEN,
    SLACK_API_URL,
    TEAMS_APP_ID,
    TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID,
    TEAMS_CLOUD,
    TEAMS_OPENID_URL,
    TEAMS_LOGIN_URL,
    TEAMS_SERVICE_HOSTS,
    DRUPPEL_LOCAL_CHAT,
    DRUPPEL_ADMINS,
    DRUPPEL_LOG;

    static Optional<SettingKey> named(String name) {
        return Arrays.stream(values())
                .filter(settingKey -> settingKey.name().equals(name))
                .findFirst();
    }
}

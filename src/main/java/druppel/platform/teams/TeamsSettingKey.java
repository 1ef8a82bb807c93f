package druppel.platform.teams;

import druppel.config.SettingName;

/// Settings of Teams.
enum TeamsSettingKey implements SettingName {
    TEAMS_APP_ID,
    TEAMS_APP_PASSWORD,
    TEAMS_TENANT_ID,
    TEAMS_CLOUD,
    TEAMS_OPENID_URL,
    TEAMS_LOGIN_URL,
    TEAMS_SERVICE_HOSTS,
    TEAMS_CLIENT_ORIGINS
}

package druppel.platform.slack;

import druppel.config.SettingName;

/// Settings of Slack.
enum SlackSettingKey implements SettingName {
    SLACK_BOT_TOKEN,
    SLACK_SIGNING_SECRET,
    SLACK_CLIENT_ID,
    SLACK_CLIENT_SECRET,
    SLACK_APP_TOKEN,
    SLACK_API_URL
}

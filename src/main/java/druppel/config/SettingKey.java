package druppel.config;

/// Settings of the application itself; those of a platform are in its package.
public enum SettingKey implements SettingName {
    PORT,
    DRUPPEL_HOST,
    DRUPPEL_BASE_URL,
    DRUPPEL_HOSTS,
    DRUPPEL_TRUSTED_PROXIES,
    DATABASE_URL,
    DATABASE_USER,
    DATABASE_PASSWORD,
    DRUPPEL_KEYSET,
    DRUPPEL_LIBRARY,
    DRUPPEL_RETENTION,
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
    DRUPPEL_CONTACT,
    DRUPPEL_ADMINS,
    DRUPPEL_LOG
}

package druppel.config;

/// Setting by its one name, in the environment and in the settings file alike.
public interface SettingName {
    String name();
}

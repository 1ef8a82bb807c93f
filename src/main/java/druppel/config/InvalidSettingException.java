package druppel.config;

/// A setting that cannot be used; the message names it, its fault and the form allowed, never a
/// secret's value.
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String name, String fault) {
        super(name + ": " + fault);
    }

    public InvalidSettingException(SettingKey settingKey, String fault) {
        this(settingKey.name(), fault);
    }
}

package druppel.config;

/// Thrown for an invalid setting; the message has its name, the error and the valid form, never a secret's
/// value.
public final class InvalidSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSettingException(String name, String fault) {
        super(name + ": " + fault);
    }

    public InvalidSettingException(SettingName setting, String fault) {
        this(setting.name(), fault);
    }
}
